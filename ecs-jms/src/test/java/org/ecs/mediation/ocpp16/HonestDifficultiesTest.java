package org.ecs.mediation.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecs.mediation.StationLine;
import org.ecs.queue.NoBroker;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to good stations: clocks that are wrong, resending, a database that is away. */
class HonestDifficultiesTest {

  private static final String START =
      "[2,\"%s\",\"StartTransaction\",{\"connectorId\":1,\"idTag\":\"NOBODY\",\"meterStart\":1000,"
          + "\"timestamp\":\"%s\"}]";

  private Ecs ecs;
  private StationLine station;

  @BeforeEach
  void aStation() {
    ecs = Ecs.on(Database.H2, NoBroker.class);
    station = StationLine.ofNew(ecs, "S1");
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  @Test
  void allThreeTimesOfAStartAreKept() {
    station.says(START.formatted("1", "2026-05-04T10:00:00Z"));
    assertThat(ecs.ask("select to_char(device_started_at, 'HH24:MI') from charging_session"))
        .isEqualTo("10:00");
    assertThat(ecs.ask("select to_char(start_arrived_at, 'HH24:MI') from charging_session"))
        .isEqualTo("08:00");
    assertThat(ecs.ask("select to_char(started_at, 'HH24:MI') from charging_session"))
        .isEqualTo("08:00");
  }

  @Test
  void aMessageThatIsResentOnANewConnectionHasNoSecondEffect() {
    String start = START.formatted("17", "2026-05-04T07:59:00Z");
    String first = station.says(start);
    StationLine again = StationLine.of(ecs, "S1");
    assertThat(again.says(start)).isEqualTo(first);
    assertThat(ecs.ask("select count(*) from charging_session")).isEqualTo(1L);
  }

  @Test
  void anIdThatIsUsedAgainForSomethingElseIsSomethingElse() {
    station.says(START.formatted("1", "2026-05-04T07:59:00Z"));
    station.says(START.formatted("1", "2026-05-04T07:59:30Z"));
    assertThat(ecs.ask("select count(*) from charging_session")).isEqualTo(2L);
  }

  @Test
  void nothingIsConfirmedThatTheDatabaseDidNotTake() {
    String start = START.formatted("1", "2026-05-04T07:59:00Z");
    sql("alter table charging_session rename to away");
    assertThat(station.says(start)).startsWith("[4,\"1\",\"InternalError\",\"incident ");
    sql("alter table away rename to charging_session");
    assertThat(station.says(start)).startsWith("[3,\"1\"");
    assertThat(ecs.ask("select count(*) from charging_session")).isEqualTo(1L);
  }

  @Test
  void meterValuesOfASessionAreKeptOnce() {
    station.says(START.formatted("1", "2026-05-04T07:50:00Z"));
    String values =
        "[2,\"%s\",\"MeterValues\",{\"connectorId\":1,%s\"meterValue\":[{\"timestamp\":\"2026-05-04T07:55:00Z\","
            + "\"sampledValue\":[{\"value\":\"1.5\",\"unit\":\"kWh\"}]}]}]";
    Object session = ecs.ask("select id from charging_session");
    station.says(values.formatted("2", "\"transactionId\":" + session + ","));
    station.says(values.formatted("3", "\"transactionId\":-1,"));
    station.says(values.formatted("4", ""));
    assertThat(ecs.ask("select count(*) from meter_reading")).isEqualTo(1L);
    assertThat(ecs.ask("select register_wh from meter_reading")).isEqualTo(1500L);
  }

  private void sql(String statement) {
    try (var connection = ecs.dataSource().getConnection();
        var sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
