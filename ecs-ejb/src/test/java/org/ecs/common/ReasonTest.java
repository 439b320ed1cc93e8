package org.ecs.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "_fi", "_de"})
  void everyReasonHasAMessageInEveryLanguageAndNoMessageIsLeftOver(String language)
      throws IOException {
    Properties words = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(
                Reason.class.getResourceAsStream("reasons" + language + ".properties")),
            StandardCharsets.UTF_8)) {
      words.load(file);
    }
    assertThat(words.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Arrays.stream(Reason.values()).map(Enum::name), Stream.of("INTERNAL"))
                .toList());
    assertThat(words.values()).doesNotContain("");
  }

  @Test
  void aLanguageThatIsNotSpokenGetsEnglishWhateverTheServerSpeaks() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(new Refusal(Reason.CARD_UNKNOWN, "04A1").in(Locale.JAPANESE))
          .isEqualTo("There is no such card: 04A1");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aRegionSpeaksTheLanguageOfItsCountry() {
    assertThat(Reason.CARD_UNKNOWN.in(Locale.forLanguageTag("de-AT")))
        .isEqualTo("Diese Karte gibt es nicht");
  }
}
