<?php

// Reads documents into the generated classes and writes them back; builds options objects.

declare(strict_types=1);

set_error_handler(static function (int $level, string $message, string $file, int $line): never {
    throw new ErrorException($message, 0, $level, $file, $line);
});

/** @return array<string, mixed> */
function jsonOf(string $path): array
{
    return json_decode(file_get_contents($path), true, 512, JSON_THROW_ON_ERROR);
}

/** The class that stands at a place below the folder of a namespace (PSR-4). */
function classOf(array $symbol): string
{
    static $namespaces = null;
    $namespaces ??= jsonOf('composer.json')['autoload']['psr-4'];
    foreach ($namespaces as $namespace => $folder) {
        if (str_starts_with($symbol['file'], $folder)) {
            $name = substr($symbol['file'], strlen($folder), -strlen('.php'));

            return $namespace . strtr($name, '/', '\\');
        }
    }
    throw new LogicException("no namespace has {$symbol['file']}");
}

function build(array $node): mixed
{
    return match (key($node)) {
        'array', 'map' => array_map(build(...), current($node)),
        'timestamp' => new DateTimeImmutable($node['timestamp']),
        'enumeration' => enumeration(classOf($node['enumeration']), $node['value']),
        'record' => new (classOf($node['record']))(...array_map(build(...), $node['members'])),
        'value' => $node['value'],
    };
}

function enumeration(string $class, mixed $value): mixed
{
    return enum_exists($class) ? $class::from($value) : $value;
}

/** Reads objects in both forms that json_decode() gives them: both must mean the same. */
function read(string $class, string $text): JsonSerializable
{
    $fromObjects = $class::fromArray((array) json_decode($text, false, 512, JSON_THROW_ON_ERROR));
    $fromArrays = $class::fromArray(json_decode($text, true, 512, JSON_THROW_ON_ERROR));
    if (json_decode(write($fromObjects), true) !== json_decode(write($fromArrays), true)) {
        throw new LogicException('two readings differ');
    }

    return $fromObjects;
}

function write(JsonSerializable $value): string
{
    return json_encode($value, JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION | JSON_UNESCAPED_UNICODE);
}

function work(array $job): array
{
    try {
        $value = $job['do'] === 'build' ? build($job['node']) : read(classOf($job), $job['text']);

        return ['id' => $job['id'], 'json' => write($value)];
    } catch (Throwable $error) { // What went wrong is the answer.
        return ['id' => $job['id'], 'error' => $error->getMessage(), 'class' => $error::class];
    }
}

require 'autoload.php';
file_put_contents($argv[2], json_encode(array_map(work(...), jsonOf($argv[1])), JSON_THROW_ON_ERROR));
