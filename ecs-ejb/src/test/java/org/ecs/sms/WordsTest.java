package org.ecs.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.ecs.common.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What texts of people mean, and what they are told. */
class WordsTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1001,               1001, -
          1001 2,             1001, 2
          '  1001   2. ',     1001, 2
          1001/2,             1001, 2
          1001-2,             1001, 2
          1001#2,             1001, 2
          start 1001,         1001, -
          Start: 1001 2,      1001, 2
          lataa 1001,         1001, -
          Laden 12345678 10,  12345678, 10
          1001 connector 2,   1001, 2
          '"1001"',           1001, -
          """)
  void aStationIsNamedInManyWays(String text, String code, Integer connector) {
    assertThat(Words.read(text)).isEqualTo(new Wish.Start(code, connector));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"STOP", "stop", "Stop!", "seis", "LOPETA", "pysäytä", "Stopp.", "halt", "Ende"})
  void stopIsUnderstoodInEachLanguage(String text) {
    assertThat(Words.read(text)).isEqualTo(new Wish.Stop());
  }

  @ParameterizedTest
  @ValueSource(strings = {"balance", "Saldo", "GUTHABEN", "konto?"})
  void balanceIsUnderstoodInEachLanguage(String text) {
    assertThat(Words.read(text)).isEqualTo(new Wish.Balance());
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "Ohje", "HILFE", "?", "apua!"})
  void helpIsUnderstoodInEachLanguage(String text) {
    assertThat(Words.read(text)).isEqualTo(new Wish.Help());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "12",
        "123456789",
        "hello",
        "buy 1001",
        "1001 2 3",
        "1001 222",
        "STOPPING",
        "😀"
      })
  void anythingElseIsUnclear(String text) {
    assertThat(Words.read(text)).isEqualTo(new Wish.Unclear());
  }

  @ParameterizedTest
  @EnumSource(value = Outcome.class, mode = EnumSource.Mode.EXCLUDE, names = "THROTTLED")
  void eachOutcomeHasItsAnswerInEachLanguage(Outcome outcome) {
    for (String language : new String[] {"en", "fi", "de"}) {
      String said = Words.say(Locale.forLanguageTag(language), outcome, "A", "B");
      assertThat(said).isNotBlank().doesNotContain("{", "}");
    }
  }

  @Test
  void moneyIsWrittenAsTheLanguageDoes() {
    Money left = Money.of("1234.50", "EUR");
    assertThat(Words.say(Locale.ENGLISH, Outcome.BALANCE_LOW, left)).contains("€1,234.50");
    assertThat(Words.say(Locale.GERMAN, Outcome.BALANCE_LOW, left)).contains("1.234,50\u00a0€");
  }

  @Test
  void whatNoDatabaseKeepsIsTakenOut() {
    assertThat(Legible.line("a\u0000b\n\r\tc\ud800 \u200bd\u00a0\uff11", 100))
        .isEqualTo("a b c d 1");
    assertThat(Legible.line("x".repeat(9) + "😀", 10)).isEqualTo("x".repeat(9));
  }
}
