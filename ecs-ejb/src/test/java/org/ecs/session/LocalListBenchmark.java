package org.ecs.session;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.ecs.station.LocalLists;
import org.ecs.station.StationId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.Test;

/**
 * What it takes to make a full local list of 5,000 cards from 100,000 that charged lately at 100
 * stations nearby, on PostgreSQL: {@code ./ecs bench locallist}. Not run by the gate.
 */
class LocalListBenchmark {

  private static final int CARDS = 100_000;
  private static final int ROOM = 5_000;
  private static final int ROUNDS = 20;

  @Test
  void aFullListIsMade() throws SQLException {
    try (Ecs ecs = Ecs.on(Database.POSTGRESQL)) {
      Town town = new Town(ecs);
      town.tariff("DAY", "0.25", "10");
      StationId station = town.activeStation("B-0");
      for (int i = 1; i < 100; i++) {
        town.activeStation("B-" + i);
      }
      seed(ecs, town.account("Bench", BillingMode.POSTPAID, "100.00"));
      ecs.the(LocalLists.class).limits(station, ROOM, null);
      LocalListPolicy policy = ecs.the(LocalListPolicy.class);
      long[] made = new long[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        sql(ecs, "delete from local_list_card");
        long began = System.nanoTime();
        policy.refresh(station);
        made[i] = (System.nanoTime() - began) / 1_000_000;
      }
      long[] again = new long[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        long began = System.nanoTime();
        policy.refresh(station);
        again[i] = (System.nanoTime() - began) / 1_000_000;
      }
      Object wanted = ecs.ask("select count(*) from local_list_card where wanted = 1");
      System.out.printf(
          Locale.ROOT,
          "local list of %s cards from %d: made in %d ms (median), at most %d ms; looked at again in %d ms%n",
          wanted,
          CARDS,
          median(made),
          made[ROUNDS - 1],
          median(again));
    }
  }

  private static long median(long[] millis) {
    Arrays.sort(millis);
    return millis[millis.length / 2];
  }

  private static void seed(Ecs ecs, AccountRow account) throws SQLException {
    String each = " from generate_series(1, " + CARDS + ") n";
    sql(
        ecs,
        "insert into card (lower_id, printed_number, card_kind, card_state, account_id, revision) select 'c' || n,"
            + (" 'C' || n, 'SUBSCRIBER', 'ASSIGNED', " + account.id() + ", 0" + each));
    sql(
        ecs,
        "insert into charging_session (id, station_id, connector_no, card_lower_id, account_id, card_kind,"
            + " billing_mode, verdict, limit_w, zone, session_state, started_at, device_started_at,"
            + " start_arrived_at, meter_start_wh, rating_state) select 1000000 + n, s.id, 1, 'c' || n, "
            + (account.id()
                + ", 'SUBSCRIBER', 'POSTPAID', 'ACCEPTED', 22000, 'Europe/Helsinki', 'ENDED',")
            + " t, t, t, 0, 'RATED' from (select n, timestamp with time zone '2026-05-04 08:00:00+00' - n *"
            + (" interval '60 seconds' as t" + each + ") x")
            + " join (select id, row_number() over (order by id) - 1 as i from station) s on s.i = n % 100");
    sql(ecs, "vacuum analyze");
  }

  private static void sql(Ecs ecs, String statement) throws SQLException {
    try (var connection = ecs.dataSource().getConnection();
        var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
