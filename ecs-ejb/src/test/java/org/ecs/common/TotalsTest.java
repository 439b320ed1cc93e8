package org.ecs.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TotalsTest {

  private final Totals totals = new Totals();
  private final AtomicLong rows = new AtomicLong();

  @Test
  void aShortListIsCountedEachTime() {
    rows.set(9_999);
    assertThat(totals.of("short", rows::get)).isEqualTo(9_999);
    rows.set(9_998);
    assertThat(totals.of("short", rows::get)).isEqualTo(9_998);
  }

  @Test
  void whatALongListWasIsBelievedForAHundredTimesAsLongAsItTook() {
    assertThat(totals.of("long", () -> slowly(20_000))).isEqualTo(20_000);
    rows.set(20_001);
    assertThat(totals.of("long", rows::get)).isEqualTo(20_000);
    assertThat(totals.of("another", rows::get)).isEqualTo(20_001);
  }

  private static long slowly(long count) {
    long end = System.nanoTime() + 100_000_000;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return count;
  }
}
