package org.ecs.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class KnocksTest {

  private Instant now = Instant.parse("2026-05-04T08:00:30Z");

  private final Knocks knocks =
      new Knocks(
          new Clock() {
            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          },
          3,
          5);

  private void fail(String address, String identity, int times) {
    for (int i = 0; i < times; i++) {
      knocks.failed(address, identity);
    }
  }

  @Test
  void whoFailsTooOftenWaitsForTheNextMinute() {
    fail("10.0.0.1", "S1", 2);
    assertThat(knocks.tooMany("10.0.0.1", "S1")).isFalse();
    fail("10.0.0.1", "S1", 1);
    assertThat(knocks.tooMany("10.0.0.1", "S1")).isTrue();
    now = now.plus(Duration.ofSeconds(30));
    assertThat(knocks.tooMany("10.0.0.1", "S1")).isFalse();
  }

  @Test
  void nobodyLocksOutAStationFromElsewhere() {
    fail("10.6.6.6", "S1", 4);
    assertThat(knocks.tooMany("10.0.0.1", "S1")).isFalse();
  }

  @Test
  void anAddressThatTriesNamesWaitsToo() {
    for (int i = 0; i < 5; i++) {
      fail("10.6.6.6", "S" + i, 1);
    }
    assertThat(knocks.tooMany("10.6.6.6", "S99")).isTrue();
  }

  @Test
  void aFloodOfNamesFillsNoMemory() {
    for (int i = 0; i < 30_000; i++) {
      fail("10.6.6." + i % 250, "S" + i, 1);
    }
    assertThat(knocks.remembered()).isEqualTo(10_000);
  }
}
