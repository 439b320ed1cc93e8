package org.ecs.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.ecs.common.Audit;
import org.ecs.common.Caller;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.station.StationId;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A stop that matches no session waits for a person, who settles it once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnmatchedStopsTest {

  private static final Caller OLLI = new Caller("olli", "10.0.0.7");

  private Ecs ecs;
  private Town town;
  private Charging charging;
  private StationId station;
  private Started session;
  private UnmatchedStopRow stop;
  private int number;

  @BeforeAll
  void openTown() {
    ecs = Ecs.on(Database.H2);
    town = new Town(ecs);
    charging = new Charging(ecs);
    town.tariff("DAY", "0.25", "10");
  }

  @BeforeEach
  void aRunningSessionAndAStopThatMatchesNone() {
    number++;
    ecs.clock().forward(Duration.ofHours(1));
    station = town.activeStation("U-" + number);
    town.card(town.account("Maija" + number, BillingMode.POSTPAID, "1000.00"), "UCARD-" + number);
    Instant start = ecs.clock().now();
    session = charging.start(station, 1, "UCARD-" + number, start, 1000);
    ecs.clock().forward(Duration.ofMinutes(30));
    charging.stop(station, 4711_0000 + number, null, ecs.clock().now(), 6000);
    stop = stops().find(ReviewState.OPEN, 0, 10).rows().get(0);
  }

  @AfterAll
  void close() {
    ecs.close();
  }

  private UnmatchedStops stops() {
    return ecs.the(UnmatchedStops.class);
  }

  private void use(long id, SessionId which) {
    OLLI.call(
        () -> {
          stops().use(id, which, "the station lost its id");
          return "";
        });
  }

  @Test
  void itIsShownWithWhatTheStationSaid() {
    assertThat(stop.station()).isEqualTo("U-" + number);
    assertThat(stop.transaction()).isEqualTo(4711_0000 + number);
    assertThat(stop.meterStop().wattHours()).isEqualTo(6000);
    assertThat(stop.isOpen()).isTrue();
    assertThat(stop.isSecond()).isFalse();
    assertThat(charging.session(session).state()).isEqualTo(SessionState.RUNNING);
  }

  @Test
  void usedForARunningSessionItEndsItAndItIsBilled() {
    use(stop.id(), session.session());
    SessionRow ended = charging.session(session);
    assertThat(ended.state()).isEqualTo(SessionState.ENDED);
    assertThat(ended.ratingState()).isEqualTo(RatingState.RATED);
    assertThat(ended.energy().wattHours()).isEqualTo(5000);
    assertThat(ended.endedAt()).isEqualTo(stop.deviceEndedAt());
    UnmatchedStopRow settled = stops().get(stop.id());
    assertThat(settled.state()).isEqualTo(ReviewState.USED);
    assertThat(settled.session()).isEqualTo(session.session());
    assertThat(settled.settledBy()).isEqualTo("olli");
    assertThat(ecs.the(Audit.class).about(Long.toString(stop.id()), 9))
        .anyMatch(entry -> entry.what().equals("stop.use") && entry.who().equals("olli"));
  }

  @Test
  void whatIsOddAboutItMakesTheSessionSuspectAsEver() {
    charging.stop(station, 4712_0000, null, ecs.clock().now(), 900_000);
    UnmatchedStopRow odd = stops().find(ReviewState.OPEN, 0, 1).rows().get(0);
    use(odd.id(), session.session());
    assertThat(charging.session(session).ratingState()).isEqualTo(RatingState.SUSPECT);
  }

  @Test
  void dismissedItIsGoneFromTheListAndTheSessionRunsOn() {
    long before = stops().count(ReviewState.OPEN);
    ecs.run(() -> stops().dismiss(stop.id(), "a test of the fitter"));
    assertThat(stops().count(ReviewState.OPEN)).isEqualTo(before - 1);
    assertThat(stops().get(stop.id()).settledWhy()).isEqualTo("a test of the fitter");
    assertThat(charging.session(session).state()).isEqualTo(SessionState.RUNNING);
  }

  @Test
  void itIsSettledOnce() {
    use(stop.id(), session.session());
    assertRefused(() -> stops().dismiss(stop.id(), "late"), Reason.STOP_SETTLED);
    Started next = charging.start(station, 1, "UCARD-" + number, ecs.clock().now(), 6000);
    assertRefused(() -> use(stop.id(), next.session()), Reason.STOP_SETTLED);
    assertThat(charging.session(next).state()).isEqualTo(SessionState.RUNNING);
  }

  @Test
  void aSessionThatHasEndedOrRunsElsewhereIsRefused() {
    StationId other = town.activeStation("UO-" + number);
    Started elsewhere =
        charging.start(other, 1, "UCARD-" + number, ecs.clock().now().minusSeconds(60), 0);
    assertRefused(() -> use(stop.id(), elsewhere.session()), Reason.SESSION_UNKNOWN);
    assertRefused(() -> use(stop.id(), new SessionId(999_999)), Reason.SESSION_UNKNOWN);
    charging.stop(station, session.session().value(), "UCARD-" + number, ecs.clock().now(), 6000);
    assertRefused(() -> use(stop.id(), session.session()), Reason.SESSION_ENDED);
    assertThat(stops().get(stop.id()).isOpen()).isTrue();
    assertRefused(() -> stops().get(999_999), Reason.STOP_UNKNOWN);
  }

  @Test
  void aSecondStopOfASessionIsToldApart() {
    charging.stop(station, session.session().value(), "UCARD-" + number, ecs.clock().now(), 6000);
    charging.stop(station, session.session().value(), "UCARD-" + number, ecs.clock().now(), 7000);
    UnmatchedStopRow second = stops().find(ReviewState.OPEN, 0, 1).rows().get(0);
    assertThat(second.isSecond()).isTrue();
    assertThat(second.session()).isEqualTo(session.session());
  }

  private static void assertRefused(Runnable work, Reason reason) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
