package org.ecs.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static final Locale FINNISH = Locale.forLanguageTag("fi");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String TARIFF =
      "EUR net 10 max 7 | flat 0.50 vat 20 + energy 0.25 step 100 + parking 2 step 900 vat 20";
  private static final String USAGE = "charge 2h30m 20.45kWh, park 40m";

  @Test
  void saysInEnglishWhatWasRoundedAndThatTheMaximumApplied() {
    assertThat(explain(TARIFF, USAGE, Locale.ENGLISH))
        .containsExactly(
            "18 Nov 2026 10:00: once €0.50",
            "18 Nov 2026 10:00–12:30: 20.500 kWh (rounded up from 20.450 kWh) at €0.25 per kWh = €5.13",
            "18 Nov 2026 12:30–13:10: parked for 45 min (rounded up from 40 min) at €2.00 per hour"
                + " = €1.50",
            "The prices are without VAT.",
            "The maximum price applies.",
            "€7.00 without VAT + €0.70 VAT = €7.70");
  }

  @Test
  void speaksFinnishWithItsNumbersAndTimes() {
    assertThat(explain(TARIFF, USAGE, FINNISH))
        .contains(
            "18.11.2026 10.00–12.30: 20,500 kWh (pyöristetty ylöspäin, mitattu 20,450 kWh), 0,25 €/kWh"
                + " = 5,13 €",
            "Ilman veroa 7,00 € + alv 0,70 € = 7,70 €");
  }

  @Test
  void speaksGermanAcrossMidnight() {
    assertThat(explain("EUR gross 19 | time 1.234567", "charge 14h30m15s 5kWh", Locale.GERMAN))
        .containsExactly(
            "18.11.2026 10:00–19.11.2026 00:30: 14 h 30 min 15 s geladen zu 1,234567 € je Stunde"
                + " = 17,91 €",
            "Die Preise enthalten die Mehrwertsteuer.",
            "15,05 € ohne MwSt. + 2,86 € MwSt. = 17,91 €");
  }

  @Test
  void saysThatAMinimumIsPaidForNothing() {
    assertThat(explain("EUR net 10 min 1 | time 1 if reserved", "charge 1h 5kWh", Locale.ENGLISH))
        .containsExactly(
            "Nothing was used that has a price.",
            "The minimum price applies.",
            "€1.00 without VAT + €0.10 VAT = €1.10");
  }

  @Test
  void putsATariffIntoPlainWords() {
    TariffTerms terms =
        TariffText.tariff(
            "EUR gross 25.5 maxGross 50 | time 1 if reserved | energy 0.19 if 22:00-06:00"
                + " | energy 0.3 if SATURDAY,SUNDAY >=30kWh | energy 0.25 step 100 + parking 6 step"
                + " 60 grace 1h30m");

    assertThat(words(terms, Locale.ENGLISH))
        .containsExactly(
            "When reserved: reserved time €1.00 per hour",
            "22:00 to 06:00: energy €0.19 per kWh",
            "Sat, Sun, above 30 kWh: energy €0.30 per kWh",
            "Energy €0.25 per kWh, in steps of 100 Wh; parking without charging €6.00 per hour, in"
                + " steps of 1 min, after 1 h 30 min that are free",
            "A session costs at most €50.00.",
            "The prices include VAT (25.5 %).");
    assertThat(words(terms, FINNISH)).contains("Klo 22.00–6.00: energia 0,19 €/kWh");
    assertThat(words(terms, Locale.GERMAN)).contains("22:00 bis 06:00 Uhr: Energie 0,19 € je kWh");
    assertThat(words(terms, Locale.FRENCH))
        .contains("When reserved: reserved time 1,00 € per hour");
  }

  private static List<String> explain(String tariff, String usage, Locale locale) {
    Charge charge =
        Rating.rate(
            TariffText.tariff(tariff), UsageText.usage("2026-11-18T10:00 Europe/Berlin", usage));
    return plain(Explanation.of(charge, BERLIN, locale));
  }

  private static List<String> words(TariffTerms terms, Locale locale) {
    return plain(TariffWords.of(terms, locale));
  }

  /** Which of the spaces stands before a currency differs between Java versions. */
  private static List<String> plain(List<String> sentences) {
    return sentences.stream().map(s -> s.replaceAll("[\\u00A0\\u202F]", " ")).toList();
  }
}
