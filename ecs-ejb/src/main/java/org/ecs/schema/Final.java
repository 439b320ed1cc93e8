package org.ecs.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * H2's guard of what is final: refuses each change of a row, of an invoice once it has its number.
 * Other databases say the same in SQL.
 */
public class Final implements Trigger {

  private static final int NO_COLUMN = -1;

  private String table = "";
  private int number = NO_COLUMN;

  @Override
  public void init(
      Connection connection, String schema, String trigger, String table, boolean before, int type)
      throws SQLException {
    this.table = table;
    try (ResultSet columns =
        connection.getMetaData().getColumns(null, schema, table, "INVOICE_NUMBER")) {
      number = columns.next() ? columns.getInt("ORDINAL_POSITION") - 1 : NO_COLUMN;
    }
  }

  @Override
  public void fire(Connection connection, Object[] before, @Nullable Object[] after)
      throws SQLException {
    if (number == NO_COLUMN || before[number] != null) {
      throw new SQLException(table + " is final", "23001");
    }
  }
}
