package org.ecs.finance;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.ecs.common.Energy;

/** What documents of finance say, in the reader's language. */
final class FinanceWords {

  private final Locale locale;
  private final ResourceBundle messages;

  FinanceWords(Locale asked) {
    boolean bareEnglish = asked.getLanguage().equals("en") && asked.getCountry().isEmpty();
    this.locale = bareEnglish ? Locale.UK : asked; // day before month
    this.messages =
        ResourceBundle.getBundle(
            "org.ecs.finance.messages",
            locale,
            FinanceWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String say(String key, Object... facts) {
    return new MessageFormat(messages.getString(key), locale).format(facts);
  }

  String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
  }

  String energy(Energy energy) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(3);
    BigDecimal kilowattHours = energy.kilowattHours();
    return format.format(kilowattHours) + " kWh";
  }
}
