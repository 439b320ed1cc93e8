package org.ecs.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.station.StationId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What subscribers see of their own charging, and that they see nobody else's. */
class UsageOfAccountTest {

  private Ecs ecs;
  private Charging charging;
  private AccountRow maija;
  private AccountRow pekka;
  private StationId station;

  @AfterEach
  void close() {
    ecs.close();
  }

  private void open(Database database) {
    ecs = Ecs.on(database);
    Town town = new Town(ecs);
    town.tariff("DAY", "0.25", "10");
    maija = town.account("Maija", BillingMode.POSTPAID, "1000.00");
    pekka = town.account("Pekka", BillingMode.POSTPAID, "1000.00");
    town.card(maija, "04A1B2C3");
    town.card(pekka, "04FFFFFF");
    station = town.activeStation("S-1");
    charging = new Charging(ecs);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aMonthBeginsAtMidnightOfTheAccountAndSumsItsOwnSessions(Database database) {
    open(database);
    ecs.clock().set(Instant.parse("2026-06-10T12:00:00Z"));
    session(1, "04A1B2C3", "2026-04-30T18:59:00Z", 10_000); // 21:59 in Helsinki: April
    session(1, "04A1B2C3", "2026-04-30T21:00:00Z", 20_000); // midnight: May
    session(1, "04A1B2C3", "2026-05-31T12:00:00Z", 4_000);
    session(2, "04FFFFFF", "2026-05-20T12:00:00Z", 7_000); // somebody else's
    List<PartOfUse> months =
        ecs.in(() -> usage().months(maija.id(), YearMonth.of(2026, 6), 3, Town.HELSINKI));
    assertThat(months)
        .containsExactly(
            part("2026-04", 1, 10_000, "2.75"),
            part("2026-05", 2, 24_000, "6.60"),
            PartOfUse.none("2026-06"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void useIsSummedByDaysAndByStations(Database database) {
    open(database);
    ecs.clock().set(Instant.parse("2026-06-10T12:00:00Z"));
    session(1, "04A1B2C3", "2026-05-03T10:00:00Z", 10_000);
    session(1, "04A1B2C3", "2026-05-03T20:59:00Z", 4_000); // a minute before the next day
    session(1, "04A1B2C3", "2026-05-04T21:00:00Z", 4_000); // the fifth, in Helsinki
    assertThat(parts(UseBy.DAY))
        .containsExactly(
            part("2026-05-03", 2, 14_000, "3.85"), part("2026-05-05", 1, 4_000, "1.10"));
    assertThat(parts(UseBy.STATION))
        .singleElement()
        .satisfies(
            all -> {
              assertThat(all.key()).isEqualTo("S-1");
              assertThat(all.sessions()).isEqualTo(3);
              assertThat(all.gross()).containsExactly(Money.of("4.95", "EUR"));
            });
    assertThatThrownBy(
            () -> {
              Instant now = ecs.clock().now();
              ecs.in(() -> usage().parts(maija.id(), UseBy.DAY, now, now, Town.HELSINKI));
            })
        .hasMessageContaining("PERIOD_WRONG");
  }

  private List<PartOfUse> parts(UseBy by) {
    Instant from = Instant.parse("2026-05-01T00:00:00Z");
    Instant to = Instant.parse("2026-06-01T00:00:00Z");
    return ecs.in(() -> usage().parts(maija.id(), by, from, to, Town.HELSINKI));
  }

  private static PartOfUse part(String key, long sessions, long wattHours, String gross) {
    return new PartOfUse(
        key, key, sessions, new Energy(wattHours), List.of(Money.of(gross, "EUR")));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void somebodyElsesSessionIsAsIfItWereNotThere(Database database) {
    open(database);
    SessionId theirs = session(2, "04FFFFFF", "2026-05-03T12:00:00Z", 7_000);
    assertThat(ecs.in(() -> usage().session(pekka.id(), theirs)).session().id()).isEqualTo(theirs);
    assertThatThrownBy(() -> ecs.in(() -> usage().session(maija.id(), theirs)))
        .hasMessageContaining("SESSION_UNKNOWN");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatRunsShowsItsCostSoFarToItsOwnSubscriberOnly(Database database) {
    open(database);
    Instant now = ecs.clock().now();
    Started started = charging.start(station, 1, "04A1B2C3", now, 0);
    ecs.clock().forward(Duration.ofMinutes(30));
    charging.measure(station, 1, started.session().value(), ecs.clock().now(), 8_000);
    LiveSession live = ecs.in(() -> usage().running(maija.id())).get(0);
    assertThat(live.costSoFar()).isEqualTo(Money.of("2.20", "EUR"));
    assertThat(ecs.in(() -> usage().running(pekka.id()))).isEmpty();
  }

  private SessionId session(int connector, String card, String start, long wattHours) {
    Instant from = Instant.parse(start);
    Started started = charging.start(station, connector, card, from, 0);
    charging.stop(
        station, started.session().value(), card, from.plus(Duration.ofHours(2)), wattHours);
    return started.session();
  }

  private UsageOfAccount usage() {
    return ecs.the(UsageOfAccount.class);
  }
}
