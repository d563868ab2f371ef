package consumer;

import com.acme.models.Json;
import com.acme.models.authkit.Invitation;
import com.acme.models.authkit.InvitationStateEnumType;
import com.acme.models.authkit.ListUsersOptions;
import com.acme.models.authkit.UpdateUserOptions;
import com.acme.models.authkit.User;
import com.acme.models.authkit.UserList;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.List;

/** Uses the models as an application does. */
public final class Consumer {
  private static final String USER =
      """
      {
        "id": "user_1",
        "email": "nadia@example.com",
        "first_name": null,
        "last_name": "Rahman",
        "email_verified": true,
        "created_at": "2026-01-05T08:00:12.004Z",
        "surprise": [1]
      }
      """;

  private Consumer() {}

  /** Runs all checks; the first that fails throws. */
  public static void main(String[] arguments) throws IOException {
    readsUser();
    readsList();
    keepsUnknownState();
    writesOptions();
    namesPathOfWrongValue();
  }

  private static void readsUser() throws IOException {
    User user = Json.read(USER, User.class);
    expect("user_1", user.id());
    expect(null, user.firstName());
    expect("Rahman", user.lastName());
    expect(true, user.emailVerified());
    expect(null, user.profilePictureUrl());
    expect("2026-01-05T08:00:12.004Z", user.createdAt());
    expect(user, Json.mapper().readValue(USER, User.class));
  }

  private static void readsList() throws IOException {
    String json = "{\"data\": [" + USER + "], \"list_metadata\": {\"after\": \"user_1\"}}";
    UserList list = Json.read(json, UserList.class);
    List<User> users = list.data();
    expect(1, users.size());
    expect("nadia@example.com", users.get(0).email());
    expect("user_1", list.listMetadata().after());
  }

  private static void keepsUnknownState() throws IOException {
    Invitation invitation = Json.read("{\"state\": \"postponed\"}", Invitation.class);
    expect(false, invitation.state().equals(InvitationStateEnumType.PENDING));
    expect("postponed", invitation.state().value());
    expect("{\"state\":\"postponed\"}", Json.write(invitation));
    Invitation pending = Json.read("{\"state\": \"pending\"}", Invitation.class);
    expect(InvitationStateEnumType.PENDING, pending.state());
  }

  private static void writesOptions() throws IOException {
    UpdateUserOptions options =
        UpdateUserOptions.builder()
            .userId("user_1")
            .firstName("")
            .lastName(null)
            .emailVerified(false)
            .passwordHashType("bcrypt")
            .build();
    expect(
        "{\"first_name\":\"\",\"last_name\":null,\"email_verified\":false,\"password_hash_type\":\"bcrypt\"}",
        Json.write(options));
    expect("user_1", options.userId());
    expect("{}", Json.write(UpdateUserOptions.builder().userId("user_1").build()));
    expect(10L, ListUsersOptions.builder().limit(10).build().limit());
  }

  private static void namesPathOfWrongValue() throws IOException {
    try {
      Json.read("{\"data\": [{\"email\": 5}]}", UserList.class);
    } catch (JsonMappingException exception) {
      String message = exception.getMessage();
      expect(true, message.contains("Cannot coerce Integer value (5) to `java.lang.String` value"));
      expect(true, message.contains("UserList[\"data\"]->java.util.ArrayList[0]->com.acme.models.authkit.User[\"email\"]"));
      return;
    }
    throw new AssertionError("a number was read as a text");
  }

  private static void expect(Object expected, Object actual) {
    if (expected == null ? actual != null : !expected.equals(actual)) {
      throw new AssertionError(actual + " instead of " + expected);
    }
  }
}
