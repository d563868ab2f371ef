<?php

// Parses the samples of a folder.
// usage: samples.php FOLDER

declare(strict_types=1);

/** What the parser has against the code, or nothing. */
function problem(string $code): string
{
    try {
        token_get_all($code, TOKEN_PARSE);
        return '';
    } catch (ParseError $error) {
        return $error->getMessage();
    }
}

$folder = $argv[1];
$count = 0;
$failures = 0;
foreach (json_decode(file_get_contents("$folder/index.json")) as $sample) {
    if ($sample->fence !== 'php') {
        continue;
    }
    ++$count;
    $problem = problem(file_get_contents("$folder/$sample->file"));
    if ($problem !== '') {
        ++$failures;
        echo "$sample->page:$sample->line: $problem\n";
    }
}
echo "$count samples, $failures failures\n";
exit($failures === 0 && $count > 0 ? 0 : 1);
