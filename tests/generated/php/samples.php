<?php

// Parses the samples of a folder; those of models are run with the generated package, written and read again.
// usage: samples.php FOLDER

declare(strict_types=1);

require 'autoload.php';

/** @return array<string, string> The folders of the package by namespace. */
function namespaces(): array
{
    return json_decode(file_get_contents('composer.json'), true, 512, JSON_THROW_ON_ERROR)['autoload']['psr-4'];
}

/** The class that stands at a place below the folder of a namespace (PSR-4). */
function classAt(string $file): string
{
    foreach (namespaces() as $namespace => $folder) {
        if (str_starts_with($file, $folder)) {
            return $namespace . strtr(substr($file, strlen($folder), -strlen('.php')), '/', '\\');
        }
    }
    throw new LogicException("no namespace has $file");
}

/** @return array<string, string> The classes of the package by their last name. */
function classes(): array
{
    static $classes = null;
    if ($classes === null) {
        $classes = [];
        foreach (namespaces() as $folder) {
            $files = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($folder, FilesystemIterator::SKIP_DOTS));
            foreach ($files as $file) {
                $classes[$file->getBasename('.php')] = classAt($file->getPathname());
            }
        }
    }
    return $classes;
}

/** The sample with the imports that its reader has to write. */
function complete(string $code, string $class): string
{
    $namespace = substr($class, 0, strrpos($class, '\\'));
    preg_match_all('/\bnew (\w+)\(/', $code, $found);
    $imports = '';
    foreach (array_unique($found[1]) as $name) {
        if (!class_exists("$namespace\\$name")) {
            $imports .= 'use ' . (classes()[$name] ?? $name) . ";\n";
        }
    }
    return "declare(strict_types=1);\nnamespace $namespace;\n$imports" . substr($code, strlen('<?php'));
}

/** What is lost when the value of a sample is written and read, or nothing. */
function loss(string $code, stdClass $type): string
{
    $class = classAt($type->file);
    preg_match('/^\$(\w+) = /m', $code, $variable);
    $value = eval(complete($code, $class) . "\nreturn \${$variable[1]};");
    if (!$value instanceof $class) {
        return 'is of ' . get_debug_type($value);
    }
    $json = json_encode($value, JSON_THROW_ON_ERROR);
    $again = $class::fromArray(json_decode($json, true, 512, JSON_THROW_ON_ERROR));
    return $again == $value ? '' : "$json is read as " . json_encode($again);
}

/** What is wrong with a sample, or nothing. */
function problem(string $code, ?stdClass $type): string
{
    try {
        token_get_all($code, TOKEN_PARSE);
        return $type === null ? '' : loss($code, $type);
    } catch (Throwable $error) {
        return $error::class . ': ' . $error->getMessage();
    }
}

$folder = $argv[1];
$count = 0;
$models = 0;
$failures = 0;
foreach (json_decode(file_get_contents("$folder/index.json")) as $sample) {
    if ($sample->fence !== 'php') {
        continue;
    }
    ++$count;
    $type = $sample->type ?? null;
    $models += $type === null ? 0 : 1;
    $problem = problem(file_get_contents("$folder/$sample->file"), $type);
    if ($problem !== '') {
        ++$failures;
        echo "$sample->page:$sample->line: $problem\n";
    }
}
echo "$count samples, $models read back, $failures failures\n";
exit($failures === 0 && $models > 0 ? 0 : 1);
