package org.ecs.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The ledger on H2 (ADR 60): postings come before their journal, which checks that they sum to
 * zero, and neither ever changes. PostgreSQL and Oracle say the same in their own languages.
 */
public class OnlyGrows implements Trigger {

  private static final String CHECK_VIOLATION = "23513";
  private static final String LINES = "select count(*) from posting where journal_id = ?";
  private static final String ODD =
      "select count(*) from (select currency from posting where journal_id = ? group by currency"
          + " having sum(amount) <> 0)";
  private static final String SEALED = "select count(*) from journal where id = ?";

  private String table = "";
  private int key;

  @Override
  public void init(
      Connection connection, String schema, String trigger, String of, boolean before, int type)
      throws SQLException {
    table = of;
    String column = isJournal() ? "ID" : "JOURNAL_ID";
    try (ResultSet columns = connection.getMetaData().getColumns(null, schema, of, column)) {
      if (!columns.next()) {
        throw new SQLException("no column " + column + " in " + of);
      }
      key = columns.getInt("ORDINAL_POSITION") - 1;
    }
  }

  @Override
  public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
      throws SQLException {
    if (before != null || after == null) {
      throw refused("the ledger only grows: no change of " + table);
    }
    Object journal = after[key];
    if (!isJournal() && count(connection, SEALED, journal) > 0) {
      throw refused("journal " + journal + " is complete");
    }
    if (isJournal()
        && (count(connection, LINES, journal) == 0 || count(connection, ODD, journal) > 0)) {
      throw refused("the postings of journal " + journal + " do not sum to zero");
    }
  }

  private boolean isJournal() {
    return table.equalsIgnoreCase("journal");
  }

  private static long count(Connection connection, String query, Object journal)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setObject(1, journal);
      try (ResultSet found = statement.executeQuery()) {
        found.next();
        return found.getLong(1);
      }
    }
  }

  private static SQLException refused(String why) {
    return new SQLException(why, CHECK_VIOLATION);
  }
}
