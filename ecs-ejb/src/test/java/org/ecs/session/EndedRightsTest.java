package org.ecs.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.ecs.card.CardNumber;
import org.ecs.card.Cards;
import org.ecs.card.EndReason;
import org.ecs.common.Money;
import org.ecs.station.StationId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.TariffPlans;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a running session when its card, its account or its tariff plan ends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndedRightsTest {

  private Ecs ecs;
  private Town town;
  private Charging charging;
  private StationId station;
  private AccountRow maija;
  private int number;

  @BeforeAll
  void openTown() {
    ecs = Ecs.on(Database.H2);
    town = new Town(ecs);
    charging = new Charging(ecs);
    town.tariff("DAY", "0.25", "10");
    town.tariff("NIGHT", "0.10", "10");
  }

  @BeforeEach
  void aStationAndACard() {
    number++;
    ecs.clock().forward(Duration.ofHours(1));
    station = town.activeStation("R-" + number);
    maija = town.account("Maija" + number, BillingMode.POSTPAID, "1000.00");
    town.card(maija, "CARD-" + number);
  }

  @AfterAll
  void close() {
    ecs.close();
  }

  private String card() {
    return "CARD-" + number;
  }

  private Started started() {
    return charging.start(station, 1, card(), ecs.clock().now(), 1000);
  }

  private Money priceAfterAnHour(Started session) {
    ecs.clock().forward(Duration.ofHours(1));
    charging.stop(station, session.session().value(), card(), ecs.clock().now(), 11_000);
    return charging.session(session).net();
  }

  private long stopsAsked() {
    return (Long) ecs.ask("select count(*) from station_command where station_id = " + station);
  }

  @ParameterizedTest
  @CsvSource({"LOST,1", "STOLEN,1", "DAMAGED,0", "REPLACED,0", "RETURNED,0"})
  void aLostCardStopsItsSessionAndADamagedOneDoesNot(EndReason reason, long stops) {
    Started session = started();
    ecs.the(Cards.class).disassociate(maija.id(), CardNumber.of(card()), reason);
    assertThat(stopsAsked()).isEqualTo(stops);
    assertThat(charging.authorize(station, card())).isEqualTo(Verdict.BLOCKED);
    assertThat(priceAfterAnHour(session)).isEqualTo(Money.of("2.50", "EUR"));
    assertThat(
            ecs.ask(
                "select account_id from bill_data_record where session_id = " + session.session()))
        .isEqualTo(maija.id().value());
  }

  @Test
  void aClosedAccountStopsItsSessionsAndStillPaysForThem() {
    Started session = started();
    ecs.the(Accounts.class).close(maija.number(), "moved away");
    assertThat(stopsAsked()).isEqualTo(1);
    assertThat(charging.authorize(station, card())).isEqualTo(Verdict.BLOCKED);
    assertThat(priceAfterAnHour(session)).isEqualTo(Money.of("2.50", "EUR"));
  }

  @Test
  void aSuspendedAccountStartsNothingButWhatRunsGoesOn() {
    Started session = started();
    ecs.the(Accounts.class).suspend(maija.number(), "dunning");
    assertThat(stopsAsked()).isZero();
    assertThat(charging.authorize(station, card())).isEqualTo(Verdict.BLOCKED);
    assertThat(priceAfterAnHour(session)).isEqualTo(Money.of("2.50", "EUR"));
  }

  @Test
  void aSessionKeepsTheTariffOfItsStartAndTheNextOneHasTheNewPlan() {
    Started before = started();
    LocalDate today = LocalDate.ofInstant(ecs.clock().now(), Town.HELSINKI);
    ecs.the(TariffPlans.class).change(maija.number(), maija.revision(), "NIGHT", today);
    assertThat(priceAfterAnHour(before)).isEqualTo(Money.of("2.50", "EUR"));
    assertThat(priceAfterAnHour(started())).isEqualTo(Money.of("1.00", "EUR"));
  }

  @Test
  void aLateSessionHasThePlanOfItsOwnTime() {
    LocalDate tomorrow = LocalDate.ofInstant(ecs.clock().now(), Town.HELSINKI).plusDays(1);
    Instant begins = tomorrow.atStartOfDay(Town.HELSINKI).toInstant();
    ecs.the(TariffPlans.class).change(maija.number(), maija.revision(), "NIGHT", tomorrow);
    ecs.clock().set(begins.plus(Duration.ofHours(12)));
    Instant late = begins.minus(Duration.ofHours(2));
    Started session = charging.start(station, 1, card(), late, 0);
    charging.stop(station, session.session().value(), card(), late.plusSeconds(3600), 10_000);
    assertThat(charging.session(session).net()).isEqualTo(Money.of("2.50", "EUR"));
    Started now = charging.start(station, 1, card(), begins.plusSeconds(1), 10_000);
    charging.stop(station, now.session().value(), card(), begins.plusSeconds(3601), 20_000);
    assertThat(charging.session(now).net()).isEqualTo(Money.of("1.00", "EUR"));
  }
}
