package org.ecs.reports;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.ecs.common.Energy;
import org.ecs.common.Money;

/** A document's words, amounts and dates as its reader expects them. */
final class Phrases {

  private final ResourceBundle words;
  private final Locale locale;

  Phrases(ResourceBundle words, Locale asked) {
    this.words = words;
    this.locale = european(asked);
  }

  /** ECS is at home in Europe: day before month, also in English of no country. */
  static Locale european(Locale asked) {
    boolean bareEnglish = asked.getLanguage().equals("en") && asked.getCountry().isEmpty();
    return bareEnglish ? Locale.UK : asked;
  }

  String it(String key, Object... texts) {
    return new MessageFormat(words.getString(key), locale).format(texts);
  }

  String date(LocalDate date) {
    return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
  }

  String time(ZonedDateTime time) {
    return time.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale));
  }

  String weekday(ZonedDateTime time) {
    return time.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, locale);
  }

  String energy(Energy energy) {
    return NumberFormat.getNumberInstance(locale).format(energy.kilowattHours()) + " kWh";
  }

  String money(Money money) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(money.currency());
    format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
    format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
    return format.format(money.amount());
  }
}
