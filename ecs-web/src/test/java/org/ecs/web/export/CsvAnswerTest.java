package org.ecs.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvAnswerTest {

  @Test
  void aTextWithACommaOrAQuoteIsQuoted() {
    assertThat(CsvAnswer.line(List.of("Kamppi, Helsinki", "the \"big\" one", 7)))
        .isEqualTo("\"Kamppi, Helsinki\",\"the \"\"big\"\" one\",7\r\n");
  }

  @Test
  void aSpreadsheetCalculatesNothingThatSomebodyElseWrote() {
    assertThat(CsvAnswer.line(List.of("=1+1", "@SUM(A1)", "-A1")))
        .isEqualTo("'=1+1,'@SUM(A1),'-A1\r\n");
  }

  @Test
  void aNegativeNumberStaysANumber() {
    assertThat(CsvAnswer.line(List.of(new BigDecimal("-1.20")))).isEqualTo("-1.20\r\n");
  }

  @Test
  void whatIsNotThereIsEmpty() {
    assertThat(CsvAnswer.line(Arrays.asList("a", null, "b"))).isEqualTo("a,,b\r\n");
  }
}
