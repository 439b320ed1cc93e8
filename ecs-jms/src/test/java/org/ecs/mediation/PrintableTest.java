package org.ecs.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void controlCharactersAreWrittenOut() {
    assertThat(Printable.of("a\r\nb\u001b[2J\u202e"))
        .isEqualTo("a\\u000d\\u000ab\\u001b[2J\\u202e");
  }

  @Test
  void lettersOfAllLanguagesStay() {
    assertThat(Printable.of("Łódź 7 käyttäjä")).isEqualTo("Łódź 7 käyttäjä");
  }

  @Test
  void longTextsAreCut() {
    assertThat(Printable.of("x".repeat(100_000)))
        .hasSizeLessThan(250)
        .endsWith("(100000 characters)");
  }
}
