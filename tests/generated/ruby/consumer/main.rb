# frozen_string_literal: true

# What an application does with the gem.

require 'acme'

def expect(expected, actual)
  raise "expected #{expected.inspect}, got #{actual.inspect}" unless expected == actual
end

# A document is read, used, and written as it was.
text = '{"id":"user_1","email":"ada@example.com","first_name":"Ada","last_name":null,"email_verified":false}'
user = Acme::Authkit::User.from_json(text)
expect('Ada', user.first_name)
expect(nil, user.last_name)
expect(false, user.email_verified)
expect(nil, user.created_at)
expect(text, user.to_json)
expect("[#{text}]", JSON.generate([user]))

# Models are values.
expect(user, Acme::Authkit::User.from_hash(JSON.parse(text)))
expect(1, { user => 1 }[Acme::Authkit::User.from_json(text)])
expect(true, user.frozen?)

# A value that was not known when the gem was made is kept.
expect('pending', Acme::Authkit::InvitationState::PENDING)
expect('on_hold', Acme::Authkit::Invitation.from_hash(state: 'on_hold').state)

# Lists have typed elements.
users = Acme::Authkit::ListUsersResult.from_json("{\"data\":[#{text}],\"list_metadata\":{\"after\":\"user_1\"}}")
expect([user], users.data)
expect('user_1', users.list_metadata.after)

# What stands for nothing is sent, what is left out is not, and the path is no part of the body.
options = Acme::Authkit::UpdateUserOptions.new(id: 'user_1', first_name: '', last_name: nil, email_verified: false)
expect('{"first_name":"","last_name":null,"email_verified":false}', options.to_json)
expect({}, Acme::Authkit::UpdateUserOptions.new(id: 'user_1').to_h)
expect('user_1', options.id)

def message_of
  yield
  raise 'nothing was refused'
rescue Acme::JsonTypeError, ArgumentError => e
  e.message
end

# A wrong document is refused where it is wrong, and so are options that are not there.
wrong = { data: [{ email: 'ada@example.com' }, { email: ['ada@example.com'] }] }
expect('ListUsersResult.data[1].email: expected string, got array',
       message_of { Acme::Authkit::ListUsersResult.from_hash(wrong) })
expect('missing keyword: :id', message_of { Acme::Authkit::UpdateUserOptions.new })
expect('unknown keyword: :name', message_of { Acme::Authkit::UpdateUserOptions.new(id: 'user_1', name: 'Ada') })
