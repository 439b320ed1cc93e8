package org.ecs.it.browser;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.ecs.it.system.RunningEcs;

/** Members of staff with one role each; they share the administrator's password. */
final class Staff {

  private Staff() {}

  /** Signs in somebody who has this role and no other. */
  static Window with(String role, Window window) {
    String name = "only-" + role;
    employ(name, role);
    return window.as(name, RunningEcs.shared().administratorPassword());
  }

  private static void employ(String name, String role) {
    try (Connection db = RunningEcs.shared().database();
        Statement insert = db.createStatement()) {
      insert.executeUpdate(
          "insert into sign_in (lower_name, password_hash, sign_in_kind, sign_in_state, changed_at)"
              + " select '"
              + name
              + "', password_hash, 'STAFF', sign_in_state, changed_at from sign_in where lower_name = 'admin'"
              + " on conflict do nothing");
      insert.executeUpdate(
          "insert into sign_in_role values ('"
              + name
              + "', '"
              + role
              + "') on conflict do nothing");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
