package org.ecs.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.ecs.card.CardNumber;
import org.ecs.card.Cards;
import org.ecs.card.EndReason;
import org.ecs.common.Money;
import org.ecs.station.StationId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The cases on which energy or money gets lost elsewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HardCasesTest {

  private Ecs ecs;
  private Town town;
  private Charging charging;
  private StationId station;
  private AccountRow maija;
  private Instant start;
  private int number;

  @BeforeAll
  void openTown() {
    ecs = Ecs.on(Database.H2);
    town = new Town(ecs);
    charging = new Charging(ecs);
    town.tariff("DAY", "0.25", "10");
  }

  @BeforeEach
  void aStationAndACard() {
    number++;
    ecs.clock().forward(Duration.ofHours(1));
    station = town.activeStation("S-" + number);
    maija = town.account("Maija" + number, BillingMode.POSTPAID, "1000.00");
    town.card(maija, "CARD-" + number);
    start = ecs.clock().now();
  }

  @AfterAll
  void close() {
    ecs.close();
  }

  private String card() {
    return "CARD-" + number;
  }

  private Started started() {
    return charging.start(station, 1, card(), start, 1000);
  }

  private long count(String from) {
    return (Long) ecs.ask("select count(*) from " + from);
  }

  private long records(Started session) {
    return count("bill_data_record where session_id = " + session.session());
  }

  @Test
  void aRepeatedStartIsOneSessionWithOneId() {
    Started first = started();
    Started again = started();
    assertThat(again.session()).isEqualTo(first.session());
    assertThat(again.authorization().verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(count("charging_session where station_id = " + station)).isEqualTo(1);
  }

  @Test
  void aStartWithAnUnknownCardIsKeptAndGoesToReview() {
    Started started = charging.start(station, 1, "STRANGER", start, 1000);
    assertThat(started.authorization().verdict()).isEqualTo(Verdict.INVALID);
    ecs.clock().forward(Duration.ofMinutes(30));
    charging.stop(station, started.session().value(), "STRANGER", ecs.clock().now(), 5000);
    SessionRow session = charging.session(started);
    assertThat(session.ratingState()).isEqualTo(RatingState.SUSPECT);
    assertThat(session.suspicions()).isEqualTo("CARD_NOT_ACCEPTED");
    assertThat(session.energy().wattHours()).isEqualTo(4000);
    assertThat(records(started)).isZero();
  }

  @Test
  void aRefusedStartThatUsedNothingIsNoCaseForReview() {
    Started started = charging.start(station, 1, "STRANGER", start, 1000);
    charging.stop(station, started.session().value(), null, start.plusSeconds(5), 1000);
    assertThat(charging.session(started).ratingState()).isEqualTo(RatingState.NOT_BILLED);
  }

  @Test
  void theFirstStopWinsAndALaterOneIsKeptAsAnAttempt() {
    Started started = started();
    ecs.clock().forward(Duration.ofHours(1));
    charging.stop(station, started.session().value(), card(), ecs.clock().now(), 11_000);
    charging.stop(station, started.session().value(), card(), ecs.clock().now(), 19_000);
    assertThat(charging.session(started).energy().wattHours()).isEqualTo(10_000);
    assertThat(records(started)).isEqualTo(1);
    assertThat(count("unmatched_stop where session_id = " + started.session())).isEqualTo(1);
  }

  @Test
  void theSameStopAgainHasNoSecondEffect() {
    Started started = started();
    ecs.clock().forward(Duration.ofHours(1));
    charging.stop(station, started.session().value(), card(), ecs.clock().now(), 11_000);
    charging.stop(station, started.session().value(), card(), ecs.clock().now(), 11_000);
    assertThat(records(started)).isEqualTo(1);
    assertThat(count("unmatched_stop where session_id = " + started.session())).isZero();
  }

  @Test
  void aStopOfAnUnknownTransactionIsMatchedByCardAndMeter() {
    Started started = started();
    ecs.clock().forward(Duration.ofHours(1));
    charging.stop(station, -1, card(), ecs.clock().now(), 11_000);
    assertThat(charging.session(started).ratingState()).isEqualTo(RatingState.RATED);
  }

  @Test
  void aStopThatMatchesNothingIsKeptForReview() {
    charging.stop(station, 0, "STRANGER", start, 11_000);
    charging.stop(station, 987_654, null, start, 11_000);
    assertThat(count("unmatched_stop where station_id = " + station)).isEqualTo(2);
  }

  @Test
  void aStationCannotStopTheSessionOfAnother() {
    Started started = started();
    StationId other = town.activeStation("OTHER-" + number);
    charging.stop(other, started.session().value(), null, start.plusSeconds(60), 2000);
    assertThat(charging.session(started).state()).isEqualTo(SessionState.RUNNING);
    assertThat(count("unmatched_stop where station_id = " + other)).isEqualTo(1);
  }

  @Test
  void aStopWithAnotherCardOrNoneIsStillAStop() {
    Started started = started();
    ecs.clock().forward(Duration.ofHours(1));
    charging.stop(station, started.session().value(), "SOMEBODY", ecs.clock().now(), 11_000);
    assertThat(charging.session(started).ratingState()).isEqualTo(RatingState.RATED);
    assertThat(ecs.ask("select remark from charging_session where id = " + started.session()))
        .hasToString("stopped with another card: SOMEBODY");
  }

  @Test
  void readingsAreKeptOnceInWhateverOrderTheyCome() {
    Started started = started();
    long id = started.session().value();
    assertThat(charging.measure(station, 1, id, start.plusSeconds(1200), 7000)).isEqualTo(1);
    assertThat(charging.measure(station, 1, id, start.plusSeconds(600), 4000)).isEqualTo(1);
    assertThat(charging.measure(station, 1, id, start.plusSeconds(600), 4000)).isZero();
    ecs.clock().forward(Duration.ofHours(1));
    charging.stop(station, id, card(), ecs.clock().now(), 11_000);
    assertThat(charging.measure(station, 1, id, start.plusSeconds(1800), 9000)).isEqualTo(1);
    SessionRow session = charging.session(started);
    assertThat(session.state()).isEqualTo(SessionState.ENDED);
    assertThat(session.net()).isEqualTo(Money.of("2.50", "EUR"));
  }

  @Test
  void readingsWithoutTransactionIdJoinTheSessionOfTheirConnectorAndTime() {
    Started started = started();
    assertThat(charging.measure(station, 1, null, start.plusSeconds(60), 1500)).isEqualTo(1);
    assertThat(charging.measure(station, 2, null, start.plusSeconds(60), 1500)).isZero();
    assertThat(charging.measure(station, 1, null, start.minusSeconds(60), 900)).isZero();
    assertThat(count("meter_reading where session_id = " + started.session())).isEqualTo(1);
  }

  @Test
  void aMeterThatWentBackIsSuspectUntilAnOperatorApproves() {
    Started started = started();
    charging.measure(station, 1, started.session().value(), start.plusSeconds(60), 1500);
    charging.measure(station, 1, started.session().value(), start.plusSeconds(120), 1400);
    ecs.clock().forward(Duration.ofHours(1));
    charging.stop(station, started.session().value(), card(), ecs.clock().now(), 900);
    assertThat(charging.session(started).suspicions()).contains("METER_WENT_BACK");
    ecs.run(() -> ecs.the(Reviews.class).reject(started.session(), "broken meter"));
    assertThat(charging.session(started).ratingState()).isEqualTo(RatingState.NOT_BILLED);
  }

  @Test
  void moreEnergyThanTheConnectorCanGiveIsSuspectAndBilledOnceApproved() {
    Started started = started();
    ecs.clock().forward(Duration.ofMinutes(6));
    charging.stop(station, started.session().value(), card(), ecs.clock().now(), 11_000);
    assertThat(charging.session(started).suspicions()).isEqualTo("MORE_ENERGY_THAN_POSSIBLE");
    ecs.run(() -> ecs.the(Reviews.class).approve(started.session(), "meter read on site"));
    assertThat(charging.session(started).ratingState()).isEqualTo(RatingState.RATED);
    assertThat(records(started)).isEqualTo(1);
  }

  @Test
  void aStopBeforeItsStartAndATimeInTheFutureAreSuspect() {
    Started started = started();
    charging.stop(station, started.session().value(), card(), start.minusSeconds(60), 1000);
    assertThat(charging.session(started).suspicions()).isEqualTo("STOP_BEFORE_START");
    Started next = charging.start(station, 2, card(), start, 1000);
    charging.stop(station, next.session().value(), card(), start.plusSeconds(86_400), 2000);
    assertThat(charging.session(next).suspicions()).isEqualTo("TIME_IN_FUTURE");
  }

  @Test
  void anOverlapWithAnotherSessionOfTheConnectorIsSuspect() {
    Started first = started();
    ecs.clock().forward(Duration.ofHours(1));
    charging.stop(station, first.session().value(), card(), ecs.clock().now(), 11_000);
    Started second = charging.start(station, 1, card(), start.plusSeconds(1800), 11_000);
    charging.stop(station, second.session().value(), card(), ecs.clock().now(), 12_000);
    assertThat(charging.session(second).suspicions()).isEqualTo("OVERLAPS_ANOTHER");
  }

  @Test
  void allThreeTimesAreKeptAndTheCorrectedOneCounts() {
    Instant device = start.plus(Duration.ofHours(3));
    Started started = charging.start(station, 1, card(), new When(device, start, start), 1000);
    assertThat(charging.session(started).startedAt()).isEqualTo(start);
    String row =
        "select count(*) from charging_session where id = %s and device_started_at > start_arrived_at and started_at = start_arrived_at";
    assertThat(ecs.ask(row.formatted(started.session()))).isEqualTo(1L);
  }

  @Test
  void aLateSessionIsJudgedAsOfItsTimeEvenIfTheCardWasTakenBackSince() {
    Instant then = start.minus(Duration.ofHours(10));
    ecs.run(
        () ->
            ecs.the(Cards.class).disassociate(maija.id(), CardNumber.of(card()), EndReason.STOLEN));
    Started late = charging.start(station, 1, card(), then, 1000);
    assertThat(late.authorization().verdict()).isEqualTo(Verdict.ACCEPTED);
    charging.stop(station, late.session().value(), card(), then.plusSeconds(3600), 11_000);
    SessionRow session = charging.session(late);
    assertThat(session.ratingState()).isEqualTo(RatingState.RATED);
    assertThat(session.account()).isEqualTo(maija.id());
    ecs.clock().forward(Duration.ofHours(1));
    Started now = charging.start(station, 1, card(), ecs.clock().now(), 11_000);
    assertThat(now.authorization().verdict()).isEqualTo(Verdict.BLOCKED);
  }

  @Test
  void aLateSessionOfAPrepaidAccountWithoutMoneyIsBilledAsAReceivable() {
    AccountRow poor = town.account("Poor" + number, BillingMode.PREPAID, "0.00");
    town.card(poor, "POOR-" + number);
    Instant then = start.minus(Duration.ofHours(10));
    Started late = charging.start(station, 1, "POOR-" + number, then, 1000);
    charging.stop(station, late.session().value(), null, then.plusSeconds(3600), 11_000);
    assertThat(charging.session(late).ratingState()).isEqualTo(RatingState.RATED);
    assertThat(
            ecs.ask(
                "select amount from posting where book = 'RECEIVABLE' and account_id = "
                    + poor.id()))
        .hasToString("-2.7500");
  }

  @Test
  void whatCannotBeRatedIsKeptUnratedAndRatedAgain() throws Exception {
    Started started = started();
    update("update charging_session set tariff_version_id = null where id = " + started.session());
    ecs.clock().forward(Duration.ofHours(1));
    charging.stop(station, started.session().value(), card(), ecs.clock().now(), 11_000);
    SessionRow unrated = charging.session(started);
    assertThat(unrated.state()).isEqualTo(SessionState.ENDED);
    assertThat(unrated.ratingState()).isEqualTo(RatingState.UNRATED);
    assertThat(unrated.unratedReason()).isNotBlank();
    update(
        "update charging_session set tariff_version_id = (select min(id) from tariff_version) where id = "
            + started.session());
    ecs.run(() -> ecs.the(Reviews.class).rateAgain());
    assertThat(charging.session(started).ratingState()).isEqualTo(RatingState.RATED);
    assertThat(records(started)).isEqualTo(1);
  }

  private void update(String sql) throws Exception {
    try (var connection = ecs.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
