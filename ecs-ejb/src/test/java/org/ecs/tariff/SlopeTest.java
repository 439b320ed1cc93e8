package org.ecs.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecs.common.Power;
import org.junit.jupiter.api.Test;

class SlopeTest {

  private static final long HOUR = 3_600_000_000_000L;

  @Test
  void energyIsInterpolatedAndCutToWholeMicroWattHours() {
    Slope slope = new Slope(100, 50, 103, 60, null, null);

    assertThat(slope.energyAt(100)).isEqualTo(50);
    assertThat(slope.energyAt(101)).isEqualTo(53);
    assertThat(slope.energyAt(102)).isEqualTo(56);
    assertThat(slope.energyAt(103)).isEqualTo(60);
  }

  @Test
  void aBoundIsReachedAtTheFirstNanosecondThatHasIt() {
    Slope slope = new Slope(100, 50, 106, 60, null, null);

    assertThat(slope.reaches(55)).isEqualTo(103);
    assertThat(slope.reaches(56)).isEqualTo(104);
    assertThat(slope.energyAt(slope.reaches(56))).isGreaterThanOrEqualTo(56);
    assertThat(slope.energyAt(slope.reaches(56) - 1)).isLessThan(56);
  }

  @Test
  void longSessionsDoNotOverflow() {
    long month = 3_000_000_000_000_000L;
    Slope slope = new Slope(0, 0, month, 1_000_000_000_000_000L, null, null);

    assertThat(slope.energyAt(month / 3)).isEqualTo(333_333_333_333_333L);
    assertThat(slope.reaches(333_333_333_333_333L)).isEqualTo(999_999_999_999_999L);
    assertThat(new Slope(0, 0, month - 1, month / 3, null, null).reaches(month / 6))
        .isEqualTo(month / 2);
  }

  @Test
  void unmeasuredPowerIsTheAverageCutToWholeWatts() {
    Slope slope = new Slope(HOUR, 7_000_000, 4 * HOUR, 7_000_000 + 20_000_000, null, null);

    assertThat(slope.power()).isEqualTo(new Power(6));
    assertThat(new Slope(0, 0, HOUR, 0, new Power(9), null).power()).isEqualTo(new Power(9));
    assertThat(new Slope(5, 0, 5, 0, null, null).power()).isEqualTo(Power.ZERO);
  }
}
