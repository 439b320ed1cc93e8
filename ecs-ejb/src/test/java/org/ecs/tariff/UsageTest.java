package org.ecs.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecs.common.Energy;
import org.ecs.common.Power;
import org.junit.jupiter.api.Test;

class UsageTest {

  private static final Instant START = Instant.parse("2026-11-18T10:00:00Z");

  @Test
  void aCarIsParkedWhileTheMeterStandsStill() {
    Usage usage = usage(at(0, 100), at(60, 200), at(120, 200), at(180, 200), at(240, 300));

    assertThat(usage.segments())
        .extracting(Segment::state)
        .containsExactly(State.CHARGING, State.PARKING, State.CHARGING);
    assertThat(usage.segments().get(1).from()).isEqualTo(START.plusSeconds(60));
    assertThat(usage.segments().get(1).to()).isEqualTo(START.plusSeconds(180));
  }

  @Test
  void aCarThatStillTakesPowerIsNotParked() {
    Reading trickle = new Reading(START.plusSeconds(60), new Energy(200), new Power(5), null);

    assertThat(usage(at(0, 100), trickle, at(120, 200)).segments())
        .extracting(Segment::state)
        .containsExactly(State.CHARGING);
  }

  @Test
  void aCarWithoutMeasuredPowerIsParked() {
    Reading idle = new Reading(START.plusSeconds(60), new Energy(200), Power.ZERO, null);

    assertThat(usage(at(0, 100), idle, at(120, 200)).segments())
        .extracting(Segment::state)
        .containsExactly(State.CHARGING, State.PARKING);
  }

  @Test
  void startAndStopAloneAreAllCharging() {
    assertThat(usage(at(0, 100), at(60, 100)).segments())
        .extracting(Segment::state)
        .containsExactly(State.CHARGING);
  }

  @Test
  void ofReadingsAtOneInstantTheLastCountsButAtTheStartTheFirst() {
    Usage usage = usage(at(0, 100), at(0, 101), at(60, 200), at(60, 205), at(90, 300));

    assertThat(usage.segments().get(0).readings())
        .containsExactly(at(0, 100), at(60, 205), at(90, 300));
  }

  @Test
  void unrateableUsageIsRefused() {
    refused("register: falls", () -> usage(at(0, 100), at(60, 99)));
    refused("register: negative", () -> usage(at(0, -1), at(60, 99)));
    refused("readings: none", () -> Usage.of(ZoneOffset.UTC, START, START, List.of()));
    refused("end: before", () -> Usage.of(ZoneOffset.UTC, START, START.minusSeconds(1), List.of()));
    refused("readings: not in the order", () -> usage(at(0, 1), at(60, 2), at(30, 3), at(90, 4)));
    refused("readings: the last", () -> until(90, at(0, 100), at(60, 200)));
    refused("readings: the first", () -> until(90, at(1, 100), at(90, 200)));
    refused("energy: in no time", () -> usage(at(0, 100), at(0, 200)));
    refused("energy: above", () -> usage(at(0, 0), at(60, 1_000_000_001)));
    refused("end: more than", () -> usage(at(0, 0), at(367 * 86_400, 1)));
    refused(
        "reservation: ends after",
        () -> usage(at(0, 0), at(60, 1)).reserved(START.minusSeconds(9), START.plusSeconds(1)));
  }

  @Test
  void theSessionHasNoGapsAndItsMeterNoJumps() {
    Segment first = charging(0, 60, 100, 200);

    refused("segments: a gap", () -> both(first, charging(61, 90, 200, 300)));
    refused("segments: a gap", () -> both(first, charging(59, 90, 200, 300)));
    refused("register: jumps", () -> both(first, charging(60, 90, 201, 300)));
    refused(
        "reservation: not before",
        () ->
            both(
                first,
                new Segment(first.to(), first.to().plusSeconds(1), State.RESERVATION, List.of())));
    refused("segments: none", () -> new Usage(ZoneOffset.UTC, List.of()));
    assertThat(both(first, charging(60, 90, 200, 300)).segments()).hasSize(2);
  }

  @Test
  void aReservationMayEndBeforeTheSessionStarts() {
    Usage usage = usage(at(0, 0), at(60, 1));

    assertThat(usage.reserved(START.minusSeconds(90), START.minusSeconds(30)).segments())
        .extracting(Segment::state)
        .containsExactly(State.RESERVATION, State.CHARGING);
    assertThat(Usage.expiredReservation(ZoneOffset.UTC, START, START.plusSeconds(9)).isExpired())
        .isTrue();
  }

  private static Usage both(Segment first, Segment second) {
    return new Usage(ZoneOffset.UTC, List.of(first, second));
  }

  private static Segment charging(int from, int to, long start, long end) {
    List<Reading> readings = List.of(at(from, start), at(to, end));
    return new Segment(readings.get(0).at(), readings.get(1).at(), State.CHARGING, readings);
  }

  private static void refused(String why, ThrowingCallable usage) {
    assertThatThrownBy(usage).hasMessageStartingWith("USAGE_UNRATEABLE: " + why);
  }

  private static Usage usage(Reading... readings) {
    return until(
        (int) (readings[readings.length - 1].at().getEpochSecond() - START.getEpochSecond()),
        readings);
  }

  private static Usage until(int seconds, Reading... readings) {
    return Usage.of(ZoneOffset.UTC, START, START.plusSeconds(seconds), List.of(readings));
  }

  private static Reading at(int seconds, long wattHours) {
    return Reading.of(START.plusSeconds(seconds), new Energy(wattHours));
  }
}
