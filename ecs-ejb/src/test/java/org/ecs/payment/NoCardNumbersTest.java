package org.ecs.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecs.payment.Till.eur;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.ecs.payment.gateway.Sandbox;
import org.ecs.payment.gateway.SandboxMove;
import org.ecs.test.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** After payments of all kinds no table and no log holds what could be the number of a card. */
class NoCardNumbersTest {

  /** Of a card scheme's test card. */
  private static final String CARD = "4242 4242 4242 4242";

  @ParameterizedTest
  @ValueSource(strings = {"4242424242424242", CARD, "no 5555-5555-5555-4444.", "378282246310005"})
  void aNumberOfACardIsFoundAndHidden(String text) {
    assertThat(CardNumbers.isIn(text)).isTrue();
    assertThat(CardNumbers.hidden(text)).contains("****").doesNotContain("4242", "5555", "3782");
  }

  @Test
  void otherNumbersStay() {
    for (String text : List.of("4242424242424241", "2026-000001", "0000000000000000", "123")) {
      assertThat(CardNumbers.isIn(text)).isFalse();
      assertThat(CardNumbers.hidden(text)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void nothingOfACardIsKeptWhoeverSendsIt(Database database) throws SQLException {
    Log log = new Log();
    Logger.getLogger("").addHandler(log);
    try (Till till = new Till(database)) {
      PaymentRow declined = till.opened(till.begin());
      till.desk()
          .reported(Till.event(declined, "e1", EventKind.FAILED, eur("125.50"), "card " + CARD));
      PaymentRow paid = till.opened(till.begin());
      till.ecs.run(() -> till.ecs.the(Sandbox.class).move(paid.reference(), SandboxMove.LOST));
      till.desk().ask(paid.id());
      till.ecs.in(
          () -> till.ecs.the(Refunds.class).ask(paid.id(), eur("1.00"), "to " + CARD + " please"));
      till.desk().work();
      PaymentRow odd = till.opened(till.topUp("20.00"));
      till.tell(odd, "e2", EventKind.CAPTURED, "19.00");
      till.ecs.run(() -> till.ecs.the(Payments.class).close(odd.id(), "he said " + CARD));
      till.ecs.clock().forward(Duration.ofHours(3));
      till.desk().work();
      assertThat(texts(till)).hasSizeGreaterThan(100).noneMatch(CardNumbers::isIn);
    } finally {
      Logger.getLogger("").removeHandler(log);
    }
    assertThat(log.lines).isNotEmpty().noneMatch(CardNumbers::isIn);
  }

  /** Each text of each table. */
  private static List<String> texts(Till till) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection database = till.ecs.dataSource().getConnection();
        ResultSet columns = database.getMetaData().getColumns(null, null, "%", "%")) {
      while (columns.next()) {
        String schema = columns.getString("TABLE_SCHEM").toLowerCase(Locale.ROOT);
        String type = columns.getString("TYPE_NAME").toLowerCase(Locale.ROOT);
        if (schema.equals("public") && type.matches("(?s).*(char|text|large object|clob).*")) {
          add(database, columns, texts);
        }
      }
    }
    return texts;
  }

  private static void add(Connection database, ResultSet column, List<String> texts)
      throws SQLException {
    String name = column.getString("COLUMN_NAME");
    String table = column.getString("TABLE_NAME");
    try (var statement = database.createStatement();
        ResultSet rows = statement.executeQuery("select \"" + name + "\" from \"" + table + "\"")) {
      while (rows.next()) {
        String text = rows.getString(1);
        if (text != null) {
          texts.add(table + "." + name + " " + text);
        }
      }
    }
  }

  private static final class Log extends Handler {

    final List<String> lines = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      lines.add(String.valueOf(line.getMessage()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
