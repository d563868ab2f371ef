// Uses the installed package as an application does. Throws where it does something else than promised.
import { account, authkit, directory, JsonTypeError } from '@acme/models';
import { updateUserOptionsToJson, userFromJson, type User } from '@acme/models/authkit';

function equal(actual: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${left} is not ${right}`);
}

function refusalOf(action: () => unknown): JsonTypeError {
  try {
    action();
  } catch (error) {
    if (error instanceof JsonTypeError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const document = `{
  "object": "user",
  "id": "user_01",
  "email": "ada@example.com",
  "first_name": "Ada",
  "last_name": null,
  "email_verified": false,
  "metadata": { "team": "engines" },
  "created_at": "2026-01-05T08:00:12.004Z",
  "updated_at": "2026-01-05T08:00:12.004Z",
  "a_later_addition": 1
}`;

const user: User = userFromJson(JSON.parse(document));
equal(user.id, 'user_01');
equal(user.firstName?.toUpperCase(), 'ADA');
equal(user.lastName, null);
equal('profilePictureUrl' in user, false);
const isVerified: boolean = user.emailVerified;
equal(isVerified, false);
equal(user.metadata['team']?.length, 7);
equal(authkit.userToJson({ ...user, firstName: null }).first_name, null);

const page = authkit.listUsersResultFromJson({ data: [JSON.parse(document)], list_metadata: {} });
equal(page.data[0]?.email, 'ada@example.com');
equal(page.listMetadata.after, undefined);

// A state that the package does not know yet.
const person = directory.userFromJson(JSON.parse('{ "state": "on_leave" }'));
const isActive: boolean = person.state === directory.UserState.Active;
equal(isActive, false);
equal(directory.userToJson(person), { state: 'on_leave' });

const refusal = refusalOf(() => userFromJson(JSON.parse('{ "metadata": { "team": 7 } }')));
equal(refusal.message, 'User.metadata.team: expected string, got number');
equal(refusal.path, 'User.metadata.team');

const options: authkit.UpdateUserOptions = {
  userId: 'user_01',
  firstName: '',
  emailVerified: false,
  externalId: null,
};
equal(updateUserOptionsToJson(options), {
  first_name: '',
  email_verified: false,
  external_id: null,
});

// @ts-expect-error -- the path needs the user's ID.
const incomplete: authkit.UpdateUserOptions = { firstName: 'Ada' };
// @ts-expect-error -- a text is no boolean.
const mistaken: authkit.UpdateUserOptions = { userId: 'user_01', emailVerified: 'no' };
// @ts-expect-error -- what was read is not to be changed.
user.email = 'countess@example.com';

const owner = account.userFromJson({ profile_image_url: 'https://example.com/ada.png' });
equal(owner.profileImageUrl, 'https://example.com/ada.png');
