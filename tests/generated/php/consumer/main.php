<?php

// What an application does with the package.

declare(strict_types=1);

use Acme\Models\Authkit\Invitation;
use Acme\Models\Authkit\InvitationState;
use Acme\Models\Authkit\ListUsersResult;
use Acme\Models\Authkit\UpdateUserOptions;
use Acme\Models\Authkit\User;
use Acme\Models\JsonTypeException;

require 'vendor/autoload.php';

function expect(mixed $expected, mixed $actual): void
{
    if ($expected !== $actual) {
        throw new LogicException('expected ' . var_export($expected, true) . ', got ' . var_export($actual, true));
    }
}

// A document is read, used, and written as it was.
$text = '{"id":"user_1","email":"ada@example.com","first_name":"Ada","last_name":null,"email_verified":false}';
$user = User::fromArray(json_decode($text, true));
expect('Ada', $user->firstName);
expect(null, $user->lastName);
expect(false, $user->emailVerified);
expect(null, $user->createdAt);
expect($text, json_encode($user));

// A value that was not known when the package was made is kept.
$state = static fn (string $value) => Invitation::fromArray(['state' => $value])->state;
expect(InvitationState::Pending, $state('pending'));
expect('on_hold', $state('on_hold'));

// Lists have typed elements.
$users = ListUsersResult::fromArray(json_decode('{"data":[' . $text . ']}', true));
expect(['ada@example.com'], array_map(static fn (User $user) => $user->email, $users->data));

// What stands for nothing is sent, what is left out is not, and the path is no part of the body.
$options = new UpdateUserOptions(id: 'user_1', firstName: '', lastName: null, emailVerified: false);
expect('{"first_name":"","last_name":null,"email_verified":false}', json_encode($options));
expect('{}', json_encode(new UpdateUserOptions('user_1')));
expect('user_1', $options->id);

// A wrong document is refused where it is wrong.
try {
    ListUsersResult::fromArray(['data' => [['email' => 'ada@example.com'], ['email' => ['ada@example.com']]]]);
    throw new LogicException('a wrong document was read');
} catch (JsonTypeException $exception) {
    expect('ListUsersResult.data[1].email: expected string, got array', $exception->getMessage());
}

// Nothing of a model changes.
try {
    $user->firstName = 'Grace';
    throw new LogicException('a model was changed');
} catch (Error $error) {
    expect('Cannot modify readonly property Acme\Models\Authkit\User::$firstName', $error->getMessage());
}
