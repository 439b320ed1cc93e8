package org.ecs.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecs.common.Energy;
import org.ecs.station.StationId;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Readings of old sessions: one a quarter of an hour, later none. */
class OldReadingsTest {

  private Ecs ecs;
  private Charging charging;
  private StationId station;
  private Instant noon;

  @AfterEach
  void close() {
    ecs.close();
  }

  private void on(Database database) {
    ecs = Ecs.on(database);
    Town town = new Town(ecs);
    charging = new Charging(ecs);
    town.tariff("DAY", "0.25", "10");
    station = town.activeStation("S-1");
    town.card(town.account("Maija", BillingMode.POSTPAID, "100.00"), "A1");
    noon = ecs.clock().now();
    noon = noon.minusSeconds(noon.getEpochSecond() % 900).plus(Duration.ofHours(1));
    ecs.clock().set(noon);
  }

  /** Forty minutes with a reading each five minutes: at 0, 5, … 40. */
  private Started measured(int connector) {
    Started started = charging.start(station, connector, "A1", noon, 1000);
    for (int minute = 0; minute <= 40; minute += 5) {
      Instant at = noon.plus(Duration.ofMinutes(minute));
      ecs.clock().set(at);
      charging.measure(station, connector, started.session().value(), at, 1000 + 100L * minute);
    }
    return started;
  }

  private void stop(Started started) {
    Instant end = noon.plus(Duration.ofMinutes(41));
    ecs.clock().set(end.isAfter(ecs.clock().now()) ? end : ecs.clock().now());
    charging.stop(station, started.session().value(), "A1", end, 5100);
  }

  private List<Long> minutesOf(Started started) {
    return ecs.in(() -> ecs.the(SessionLists.class).readings(started.session())).stream()
        .map(reading -> Duration.between(noon, reading.at()).toMinutes())
        .toList();
  }

  private void thinAfter(Duration age) {
    ecs.clock().forward(age);
    ecs.in(() -> ecs.the(OldReadings.class).thin(ecs.clock().now().minus(Duration.ofDays(60))));
  }

  @ParameterizedTest
  @EnumSource
  void theLastOfEachQuarterIsKeptAsItWasMeasured(Database database) {
    on(database);
    Started started = measured(1);
    stop(started);
    SessionRow before = charging.session(started);
    thinAfter(Duration.ofDays(61));
    assertThat(minutesOf(started)).as("younger than two days behind").hasSize(9);
    thinAfter(Duration.ofDays(2));
    assertThat(minutesOf(started)).containsExactly(10L, 25L, 40L);
    assertThat(ecs.in(() -> ecs.the(SessionLists.class).readings(started.session())))
        .extracting(Metered::register)
        .containsExactly(new Energy(2000), new Energy(3500), new Energy(5000));
    assertThat(charging.session(started)).isEqualTo(before);
  }

  @Test
  void whatIsNotSettledWaitsUntilItIs() {
    on(Database.H2);
    Started running = measured(1);
    thinAfter(Duration.ofDays(63));
    assertThat(minutesOf(running)).hasSize(9);
    stop(running);
    thinAfter(Duration.ofDays(1));
    assertThat(minutesOf(running)).containsExactly(10L, 25L, 40L);
    assertThat(
            ecs.ask(
                "select count(*) from readings_left where session_id = "
                    + running.session().value()))
        .isEqualTo(0L);
  }

  @Test
  void inTheEndAllAreForgottenAndTheSessionIsNot() {
    on(Database.H2);
    Started started = measured(1);
    stop(started);
    ecs.clock().forward(Duration.ofDays(800));
    ecs.in(() -> ecs.the(OldReadings.class).forget(ecs.clock().now().minus(Duration.ofDays(730))));
    assertThat(minutesOf(started)).isEmpty();
    assertThat(charging.session(started).energy()).isEqualTo(new Energy(4100));
  }
}
