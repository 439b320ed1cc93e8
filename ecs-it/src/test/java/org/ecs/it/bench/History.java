package org.ecs.it.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.ecs.it.system.RunningEcs;

/**
 * Years of business, written straight into the database: sessions with readings, bill data records,
 * journals, notifications.
 */
final class History {

  private final RunningEcs ecs;

  History(RunningEcs ecs) {
    this.ecs = ecs;
  }

  void write(int sessions, int cards) throws SQLException {
    write(statements(sessions, cards));
  }

  /** Without what no list shows: readings, journals and their postings. */
  void writeLists(int sessions, int cards) throws SQLException {
    write(
        statements(sessions, cards).stream()
            .filter(sql -> !sql.matches("(?s)insert into (meter_reading|journal|posting) .*"))
            .toList());
  }

  private void write(List<String> statements) throws SQLException {
    try (Connection connection = ecs.database();
        var statement = connection.createStatement()) {
      statement.execute("set synchronous_commit = off");
      statement.execute("set session_replication_role = replica"); // no trigger looks at each row
      for (String sql : statements) {
        statement.execute(sql);
      }
      statement.execute("vacuum analyze");
    }
  }

  /** Ids from ten million on are not in the way of ECS's sequences. */
  private static List<String> statements(int sessions, int cards) {
    String of = " from generate_series(1, " + sessions + ") n";
    String owners = " from generate_series(1, " + cards + ") n";
    String account = "10000000 + n % " + cards + " + 1";
    String station = "(select min(id) from station) + n % (select count(*) from station)";
    String start = "timestamp with time zone '2023-01-01 00:00Z' + n * interval '90 seconds'";
    return List.of(
        "insert into subscriber (id, subscriber_kind, full_name, search_name, language) select 10000000 + n, 'PERSON',"
            + " 'Past ' || n, 'past ' || n, 'en'"
            + owners,
        "insert into account (id, account_number, subscriber_id, account_state, billing_mode, currency, zone,"
            + " tariff_code, credit_limit, sessions_at_once, created_at, revision, sort_name) select 10000000 + n, 'P' || n,"
            + " 10000000 + n, 'ACTIVE', 'POSTPAID', 'EUR', 'Europe/Helsinki', (select min(code) from tariff), 100, 1,"
            + " now(), 0, 'past ' || n"
            + owners,
        "insert into card (lower_id, printed_number, card_kind, card_state, account_id, revision) select 'past' || n,"
            + " 'past' || n, 'SUBSCRIBER', 'ASSIGNED', 10000000 + n, 0"
            + owners,
        "insert into card_assignment (id, card_lower_id, account_id, assigned_at) select 10000000 + n, 'past' || n,"
            + " 10000000 + n, '2022-01-01'"
            + owners,
        "insert into ledger_balance (account_id, currency, posted, held) select 10000000 + n, 'EUR', -10, 0"
            + owners,
        "insert into charging_session (id, station_id, connector_no, card_lower_id, account_id, card_kind, billing_mode, verdict,"
            + " tariff_version_id, limit_w, zone, session_state, started_at, device_started_at, start_arrived_at,"
            + " meter_start_wh, ended_at, device_ended_at, stop_arrived_at, meter_stop_wh, rating_state, price_net,"
            + " price_gross, price_currency) select 10000000 + n, "
            + station
            + ", 1, 'past' || (n % "
            + cards
            + " + 1), "
            + account
            + ", 'SUBSCRIBER', 'POSTPAID', 'ACCEPTED', (select min(id) from tariff_version), 22000,"
            + " 'Europe/Helsinki', 'ENDED', "
            + start
            + ", "
            + start
            + ", "
            + start
            + ", n, "
            + start
            + " + interval '80 seconds', "
            + start
            + " + interval '80 seconds', "
            + start
            + ", n + 400, 'RATED', 1,"
            + " 1.1, 'EUR'"
            + of,
        "insert into meter_reading (session_id, taken_at, arrived_at, register_wh, power_w) select 10000000 + n, "
            + start
            + " + m * interval '20 seconds', "
            + start
            + ", n + m * 100, 11000"
            + of
            + ", generate_series(1, 4) m",
        "insert into bill_data_record (id, session_id, active_session_id, account_id, station_id, connector_no,"
            + " card_lower_id, started_at, ended_at, energy_wh, tariff_version_id, net, vat, gross, currency,"
            + " price_lines, written_at) select 10000000 + n, 10000000 + n, 10000000 + n, "
            + account
            + ", "
            + station
            + ", 1, 'past' || (n % "
            + cards
            + " + 1), "
            + start
            + ", "
            + start
            + ", 400, (select min(id) from"
            + " tariff_version), 1, 0.1, 1.1, 'EUR', '[]', now()"
            + of,
        "insert into journal (id, source, booked_at) select 10000000 + n, 'past:' || n, now()" + of,
        "insert into posting (id, journal_id, book, account_id, amount, currency) select 10000000 + 3 * n + m,"
            + " 10000000 + n, case m when 0 then 'SUBSCRIBER' when 1 then 'REVENUE' else 'VAT' end, case m when 0 then "
            + account
            + " end, case m when 0 then -1.1 when 1 then 1.0 else 0.1 end, 'EUR'"
            + of
            + ", generate_series(0, 2) m",
        "insert into notification (id, account_id, occasion, about_id, notification_state, tries, created_at, due_at)"
            + " select 10000000 + n, "
            + account
            + ", 'SESSION_RECEIPT', 10000000 + n, 'DONE', 0, now(), now()"
            + of);
  }
}
