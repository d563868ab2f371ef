package consumer;

import com.acme.models.directory.Group;

/** Reads a member that is marked as deprecated, of which the compiler warns. */
public final class UsesDeprecated {
  private UsesDeprecated() {}

  /** Reads what the directory sent. */
  public static Object rawName(Group group) {
    return group.rawAttributes().get("name");
  }
}
