package org.ecs.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people and networks write them. */
class PhoneNumbersTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          +358501112223,      -,  +358501112223
          358501112223,       -,  +358501112223
          358501112223,       FI, +358501112223
          00358501112223,     FI, +358501112223
          0501112223,         FI, +358501112223
          050 111 2223,       FI, +358501112223
          0501112223,         -,  -
          491701234567,       FI, +491701234567
          16123,              FI, -
          BANK,               FI, -
          +12,                -,  -
          1234567890123456,   FI, -
          """)
  void aSenderIsFoundHoweverItsNetworkWritesIt(String written, String country, String number) {
    assertThat(PhoneNumbers.ofNetwork(written, country).orElse(null)).isEqualTo(number);
  }

  @Test
  void peopleReadItInGroups() {
    assertThat(PhoneNumbers.shown("+358501112223")).isEqualTo("+358 50 1112223");
    assertThat(PhoneNumbers.shown("BANK")).isEqualTo("BANK");
  }
}
