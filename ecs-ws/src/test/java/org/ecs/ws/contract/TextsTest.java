package org.ecs.ws.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.ecs.common.Energy;
import org.ecs.common.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  @ParameterizedTest
  @CsvSource({
    "2025-06-01T12:00:00+02:00, 2025-06-01T10:00:00Z",
    "2025-06-01T12:00:00.123456789Z, 2025-06-01T12:00:00.123456Z",
    "2025-06-01T00:00:00-00:00, 2025-06-01T00:00:00Z"
  })
  void aTimeIsReadInItsZoneToTheMicrosecond(String text, Instant instant) {
    assertThat(new Texts.OfInstant().unmarshal(text)).isEqualTo(instant);
  }

  @Test
  void energyIsWrittenInKilowattHoursWithThreeDecimals() {
    assertThat(new Texts.OfEnergy().marshal(new Energy(1_500))).isEqualTo("1.500");
    assertThat(new Texts.OfEnergy().marshal(new Energy(-1))).isEqualTo("-0.001");
    assertThat(new Texts.OfEnergy().unmarshal("1.5")).isEqualTo(new Energy(1_500));
  }

  @Test
  void goldIsNoMoneyAndMarsHasNoZone() {
    assertThatThrownBy(() -> new Texts.OfCurrency().unmarshal("XAU")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> new Texts.OfZone().unmarshal("Mars/Phobos"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void whatIsAbsentStaysAbsent() {
    assertThat(new Texts.OfInstant().unmarshal(null)).isNull();
    assertThat(new Texts.OfInstant().marshal(null)).isNull();
  }
}
