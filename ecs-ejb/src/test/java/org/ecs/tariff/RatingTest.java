package org.ecs.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Charges priced by hand, one a row. */
class RatingTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = {
        "public-examples.csv",
        "restrictions.csv",
        "local-time.csv",
        "steps-and-limits.csv",
        "reservations.csv"
      },
      delimiter = ';',
      numLinesToSkip = 1)
  void costsWhatWasPricedByHand(
      String what, String tariff, String start, String usage, String net, String gross) {
    Charge charge = Rating.rate(TariffText.tariff(tariff), UsageText.usage(start, usage));

    assertThat(charge.net().amount().toPlainString()).as("net").isEqualTo(net);
    assertThat(charge.gross().amount().toPlainString()).as("gross").isEqualTo(gross);
    assertThat(charge.net().plus(charge.vat())).isEqualTo(charge.gross());
  }
}
