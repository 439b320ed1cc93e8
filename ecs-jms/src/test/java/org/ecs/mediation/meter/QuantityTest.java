package org.ecs.mediation.meter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "' 12.5 ', 0, 12",
    "-0.5, 0, -1",
    "1.9999, 1, 1999",
    "1E3, 0, 1000",
    "1e-999999999, 0,",
    "1e999999999, 0,",
    "1e15, 0,",
    "12 kWh, 0,",
    "'', 0,",
    "'12,5', 0,"
  })
  void numbersAreReadExactlyAndRoundedDown(String text, int thousands, Long expected) {
    assertThat(Quantity.parse(text, thousands).orElse(null)).isEqualTo(expected);
  }
}
