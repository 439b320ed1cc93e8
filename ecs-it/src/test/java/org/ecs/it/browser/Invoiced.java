package org.ecs.it.browser;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.ecs.it.system.Desk;
import org.ecs.it.system.RunningEcs;
import org.ecs.simulator.EnergyUnit;
import org.ecs.simulator.Simulator;
import org.ecs.simulator.Station;

/** A subscriber who has charged for 5.50 two months ago, and the invoice of that month(). */
record Invoiced(String tag, String email) {

  private static final String KEY = "a-secret-of-it";
  private static final int PATIENCE = 60;

  /** A session of two months ago, on an invoice of 5.50. */
  String number() throws Exception {
    Desk desk = new Desk(RunningEcs.shared());
    desk.tariff("PAY-" + tag);
    String account = desk.account("Inka Invoiced", email, "PAY-" + tag);
    desk.card(account, "04EE" + tag);
    desk.activeStation("PAY-" + tag, KEY);
    try (Station quay =
        Simulator.at(RunningEcs.shared().stations())
            .station("PAY-" + tag)
            .password(KEY)
            .startingAt(Instant.now().minusSeconds(7200))
            .connect()) {
      quay.boot();
      quay.plugIn().tap("04EE" + tag).charge(20, EnergyUnit.KWH).unplug();
    }
    longAgo(account);
    String days =
        "<from>" + month().atDay(1) + "</from><to>" + month().plusMonths(1).atDay(1) + "</to>";
    desk.call("Invoicing", "generateInvoices", days);
    return number(account);
  }

  private static YearMonth month() {
    return YearMonth.now(ZoneOffset.UTC).minusMonths(2);
  }

  private static void longAgo(String account) throws SQLException {
    OffsetDateTime then = month().atDay(15).atTime(12, 0).atOffset(ZoneOffset.UTC);
    try (var connection = RunningEcs.shared().database();
        var record =
            connection.prepareStatement(
                "update bill_data_record set started_at = ?, ended_at = ? where account_id ="
                    + " (select id from account where account_number = ?)");
        var opened =
            connection.prepareStatement(
                "update account set created_at = ? where account_number = ?")) {
      record.setObject(1, then);
      record.setObject(2, then.plusHours(1));
      record.setString(3, account);
      record.executeUpdate();
      opened.setObject(1, then.minusDays(40));
      opened.setString(2, account);
      opened.executeUpdate();
    }
  }

  /** That of the account's invoice, once the run has made it. */
  static String number(String account) throws Exception {
    for (int i = 0; i < PATIENCE; i++) {
      try (var connection = RunningEcs.shared().database();
          var rows =
              connection
                  .createStatement()
                  .executeQuery(
                      "select i.invoice_number from invoice i join account a on a.id = i.account_id"
                          + " where i.invoice_number is not null and a.account_number = '"
                          + account
                          + "'")) {
        if (rows.next()) {
          return rows.getString(1);
        }
      }
      Thread.sleep(1000); // another process makes it
    }
    throw new AssertionError("no invoice after " + PATIENCE + " s");
  }
}
