package org.ecs.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecs.card.CardKind;
import org.ecs.card.CardNumber;
import org.ecs.common.Audit;
import org.ecs.common.Caller;
import org.ecs.common.Energy;
import org.ecs.station.Delegations;
import org.ecs.station.StationId;
import org.ecs.station.StationLife;
import org.ecs.station.StationState;
import org.ecs.station.Stations;
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

/** What an Administration System says has the effect of what a station says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServedStationsTest {

  private static final Caller NORTH = new Caller("north", "10.0.0.1");

  private Ecs ecs;
  private Town town;
  private StationId station;
  private AccountRow maija;
  private Instant start;
  private int number;

  @BeforeAll
  void openTown() {
    ecs = Ecs.on(Database.H2);
    town = new Town(ecs);
    town.tariff("DAY", "0.25", "10");
  }

  @BeforeEach
  void aServedStationAndACard() {
    number++;
    ecs.clock().forward(Duration.ofHours(1));
    town.activeStation("S-" + number);
    ecs.run(() -> ecs.the(Delegations.class).delegate("S-" + number, "north"));
    station = NORTH.call(() -> ecs.in(() -> served().station("S-" + number)));
    maija = town.account("Maija" + number, BillingMode.POSTPAID, "1000.00");
    town.card(maija, "CARD-" + number);
    start = ecs.clock().now();
  }

  @AfterAll
  void close() {
    ecs.close();
  }

  private ServedStations served() {
    return ecs.the(ServedStations.class);
  }

  private Started authorized(String card) {
    Start said =
        new Start(station, 1, CardNumber.asRead(card), When.exactly(start), new Energy(1000));
    return NORTH.call(() -> ecs.in(() -> served().authorize(said)));
  }

  private Optional<SessionRow> accounted(long transaction, String card, long meter) {
    Instant now = ecs.clock().now();
    Stop stop =
        new Stop(
            station, transaction, When.exactly(now), new Energy(meter), card, "Local", List.of());
    return NORTH.call(() -> ecs.in(() -> served().account(stop)));
  }

  private int reported(Long transaction, long meter) {
    Sample sample =
        new Sample(When.exactly(ecs.clock().now()), new Energy(meter), null, null, null, null);
    Measured measured = new Measured(station, 1, transaction, List.of(sample));
    return NORTH.call(() -> ecs.in(() -> served().reportUsage(measured)));
  }

  @Test
  void aSessionIsAuthorizedMeasuredAndRated() {
    Authorization known = ecs.in(() -> served().authenticate(station, "card-" + number));
    assertThat(known.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(known.parentId()).isEqualTo(maija.number());
    Started started = authorized("CARD-" + number);
    assertThat(started.authorization().accepted()).isTrue();
    ecs.clock().forward(Duration.ofMinutes(30));
    assertThat(reported(started.session().value(), 6000)).isEqualTo(1);
    assertThat(reported(started.session().value(), 6000)).isZero();
    assertThat(reported(null, 6000)).isZero(); // the same time of the same session
    ecs.clock().forward(Duration.ofMinutes(30));
    SessionRow session = accounted(started.session().value(), null, 11_000).orElseThrow();
    assertThat(session.ratingState()).isEqualTo(RatingState.RATED);
    assertThat(session.energy().wattHours()).isEqualTo(10_000);
    assertThat(session.gross().amount()).isEqualByComparingTo("2.75");
    assertThat(ecs.ask("select count(*) from bill_data_record where session_id = " + session.id()))
        .isEqualTo(1L);
  }

  @Test
  void aStartSaidAgainIsTheSameSessionAndASecondStopIsAnsweredAsTheFirst() {
    Started started = authorized("CARD-" + number);
    assertThat(authorized("CARD-" + number).session()).isEqualTo(started.session());
    ecs.clock().forward(Duration.ofHours(1));
    SessionRow first = accounted(started.session().value(), null, 11_000).orElseThrow();
    ecs.clock().forward(Duration.ofMinutes(1));
    assertThat(accounted(started.session().value(), null, 19_000)).contains(first);
  }

  @Test
  void anUnknownCardThatChargesAlreadyIsKeptForReview() {
    Started started = authorized("STRANGER \u00e4");
    assertThat(started.authorization().verdict()).isEqualTo(Verdict.INVALID);
    ecs.clock().forward(Duration.ofMinutes(30));
    assertThat(accounted(started.session().value(), null, 5000))
        .get()
        .extracting(SessionRow::ratingState, SessionRow::gross)
        .containsExactly(RatingState.SUSPECT, null);
  }

  @Test
  void aStopOfNoSessionIsConfirmedAndWaitsForAPerson() {
    assertThat(accounted(999_999, "CARD-" + number, 5000)).isEmpty();
    assertThat(ecs.ask("select count(*) from unmatched_stop where station_id = " + station))
        .isEqualTo(1L);
  }

  @Test
  void aStopWithoutItsTransactionIsFoundByCardAndMeter() {
    Started started = authorized("CARD-" + number);
    ecs.clock().forward(Duration.ofMinutes(30));
    assertThat(accounted(-1, "CARD-" + number, 6000))
        .get()
        .extracting(SessionRow::id)
        .isEqualTo(started.session());
  }

  @Test
  void whatASystemSaysIsInTheAuditTrail() {
    Started started = authorized("CARD-" + number);
    ecs.clock().forward(Duration.ofMinutes(30));
    accounted(started.session().value(), null, 6000);
    assertThat(ecs.in(() -> ecs.the(Audit.class).about(started.session().toString(), 10)))
        .filteredOn(row -> row.what().startsWith("session."))
        .extracting(row -> row.who() + " " + row.what())
        .containsExactly("north session.account", "north session.authorize");
  }

  @Test
  void itsLifeGoesOnByATestSessionLikeThatOfOthers() {
    String identity = "P-" + number;
    station = town.plannedStation(identity);
    ecs.run(() -> ecs.the(Delegations.class).delegate(identity, "north"));
    ecs.run(() -> ecs.the(StationLife.class).startTest(identity));
    assertThat(ecs.in(() -> ecs.the(BootTest.class).of(identity)))
        .extracting(BootCheck::step)
        .containsExactly(BootCheck.Step.CONNECTED, BootCheck.Step.TEST_SESSION);
    town.card(maija, "TEST-" + number, CardKind.TEST);
    Started started = authorized("TEST-" + number);
    assertThat(started.authorization().accepted()).isTrue();
    ecs.clock().forward(Duration.ofMinutes(30));
    assertThat(accounted(started.session().value(), null, 6000))
        .get()
        .extracting(SessionRow::ratingState)
        .isEqualTo(RatingState.NOT_BILLED);
    assertThat(ecs.in(() -> ecs.the(Stations.class).get(identity)).state())
        .isEqualTo(StationState.TESTED);
  }
}
