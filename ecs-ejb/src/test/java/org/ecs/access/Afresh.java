package org.ecs.access;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.ecs.test.Ecs;

/** Begins a test as on an empty database, on a Monday morning, without starting ECS anew. */
final class Afresh {

  private static final List<String> TABLES =
      List.of(
          "hand_over",
          "recovery_code",
          "second_factor",
          "staff_member",
          "sign_in_role",
          "sign_in",
          "failed_sign_in",
          "audit_entry");

  private Afresh() {}

  static Ecs on(Ecs ecs) {
    ecs.clock().set(Instant.parse("2026-05-04T08:00:00Z"));
    try (var connection = ecs.dataSource().getConnection();
        var statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.executeUpdate("delete from " + table);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return ecs;
  }
}
