package org.ecs.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeviceClockTest {

  private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");

  private final DeviceClock clock = new DeviceClock(Duration.ofSeconds(60));

  private Instant corrected(String device, String arrived) {
    Instant at = Instant.parse("2026-05-04T" + device + "Z");
    return clock.heard(at, Instant.parse("2026-05-04T" + arrived + "Z")).when(at).corrected();
  }

  private static Instant time(String time) {
    return Instant.parse("2026-05-04T" + time + "Z");
  }

  @Test
  void aRightClockIsBelieved() {
    assertThat(corrected("10:00:00", "10:00:01")).isEqualTo(time("10:00:00"));
    assertThat(corrected("10:01:55", "10:01:00")).isEqualTo(time("10:01:55"));
    assertThat(clock.skew()).isZero();
  }

  @Test
  void aClockThatIsAheadIsCorrectedAtOnce() {
    assertThat(corrected("12:00:00", "10:00:01")).isEqualTo(time("10:00:01"));
    assertThat(clock.skew()).isEqualTo(Duration.ofSeconds(-7199));
  }

  @Test
  void whatWaitedInAStationThatWasOfflineKeepsItsTime() {
    assertThat(corrected("08:00:00", "10:00:00")).isEqualTo(time("08:00:00"));
    assertThat(corrected("08:01:00", "10:00:01")).isEqualTo(time("08:01:00"));
    assertThat(corrected("09:00:00", "10:00:02")).isEqualTo(time("09:00:00"));
    assertThat(clock.skew()).isZero();
  }

  @Test
  void anOldStatusTimeProvesNothing() {
    assertThat(corrected("02:00:00", "10:00:00")).isEqualTo(time("02:00:00"));
    assertThat(corrected("08:00:00", "10:00:00")).isEqualTo(time("08:00:00"));
  }

  @Test
  void aClockThatIsBehindIsCorrectedOnceTwoReportsAgree() {
    assertThat(corrected("08:00:00", "10:00:00")).isEqualTo(time("08:00:00"));
    assertThat(corrected("08:00:30", "10:00:31")).isEqualTo(time("10:00:31"));
    assertThat(clock.skew()).isEqualTo(Duration.ofSeconds(7201));
    assertThat(corrected("08:01:00", "10:03:00")).as("it waited").isEqualTo(time("10:01:01"));
  }

  @Test
  void aClockThatWasSetIsBelievedAgain() {
    corrected("12:00:00", "10:00:00");
    assertThat(corrected("10:05:00", "10:05:01")).isEqualTo(time("10:05:00"));
    assertThat(clock.skew()).isZero();
  }

  @Test
  void whatWaitedBehindAClockThatIsAheadIsCorrectedToo() {
    corrected("12:00:00", "10:00:00");
    assertThat(corrected("11:00:00", "10:00:01")).isEqualTo(time("09:00:00"));
  }

  @Test
  void aClockThatWasNeverSetCountsFromTheArrival() {
    Instant stop = Instant.parse("1970-01-01T01:00:00Z");
    Correction correction = clock.heard(stop, TEN);
    assertThat(correction.when(stop).corrected()).isEqualTo(TEN);
    assertThat(correction.when(stop.minusSeconds(600)).corrected())
        .isEqualTo(TEN.minusSeconds(600));
    assertThat(correction.when(stop).device()).isEqualTo(stop);
  }

  @Test
  void timesThatNoDatabaseKeepsAreCut() {
    Instant never = Instant.parse("-0001-01-01T00:00:00Z");
    assertThat(clock.heard(never, TEN).when(never).device())
        .isEqualTo(Instant.parse("0001-01-01T00:00:00Z"));
    Instant late = Instant.parse("+10000-01-01T11:59:59Z");
    assertThat(clock.heard(late, TEN).when(late))
        .extracting("device", "corrected")
        .containsExactly(Instant.parse("9999-12-31T23:59:59Z"), TEN);
  }

  @Test
  void nothingIsCorrectedIntoTheFuture() {
    Instant device = TEN.plusSeconds(7200);
    Correction correction = clock.heard(device, TEN);
    assertThat(correction.when(device.plusSeconds(500)).corrected()).isEqualTo(TEN);
  }
}
