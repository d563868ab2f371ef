<?php

// Finds each class through the package's autoloader, and sees that it comes from the one file that PSR-4 has for it.
// To load a file is to compile it: this finds all that `php -l` does, without a process for each file.

declare(strict_types=1);

set_error_handler(static function (int $level, string $message, string $file, int $line): never {
    throw new ErrorException($message, 0, $level, $file, $line);
});

require 'autoload.php';

$package = json_decode(file_get_contents('composer.json'), true, 512, JSON_THROW_ON_ERROR);
$loaded = 0;
foreach ($package['autoload']['psr-4'] as $namespace => $folder) {
    $files = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($folder, FilesystemIterator::SKIP_DOTS));
    foreach ($files as $file) {
        $path = substr($file->getPathname(), strlen($folder), -strlen('.php'));
        $class = new ReflectionClass($namespace . strtr($path, '/', '\\'));
        if ($class->getFileName() !== $file->getRealPath()) {
            throw new LogicException("{$class->getName()} is in {$class->getFileName()}, not in {$file->getRealPath()}");
        }
        $loaded++;
    }
}
if ($loaded === 0) {
    throw new LogicException('there are no classes');
}
