package org.ecs.reports;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.ecs.common.Energy;
import org.ecs.common.Money;

/** Figures of one document as its reader writes them; for one thread, as number formats are. */
final class Figures {

  private final DateTimeFormatter day;
  private final DateTimeFormatter time;
  private final NumberFormat amount;
  private final NumberFormat money;
  private final NumberFormat kilowattHours;
  private final NumberFormat number;

  Figures(Locale language, Currency currency) {
    Locale locale = Phrases.european(language);
    day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
    int digits = currency.getDefaultFractionDigits();
    amount = fixed(NumberFormat.getNumberInstance(locale), digits);
    money = fixed(NumberFormat.getCurrencyInstance(locale), digits);
    money.setCurrency(currency);
    fixed(money, digits);
    kilowattHours = fixed(NumberFormat.getNumberInstance(locale), 3);
    number = NumberFormat.getNumberInstance(locale);
  }

  String day(LocalDate date) {
    return day.format(date);
  }

  String days(LocalDate from, LocalDate to) {
    return from.equals(to) ? day(from) : day(from) + " – " + day(to);
  }

  /** {@code 3 Oct 2026, 10:00–12:15}; with the second day where it is another. */
  String span(ZonedDateTime from, ZonedDateTime to) {
    String start = day.format(from) + ", " + time.format(from);
    return from.toLocalDate().equals(to.toLocalDate())
        ? start + "–" + time.format(to)
        : start + " – " + day.format(to) + ", " + time.format(to);
  }

  /** Without the currency, for columns that name it. */
  String amount(Money value) {
    return amount.format(value.amount());
  }

  String money(Money value) {
    return money.format(value.amount());
  }

  String kilowattHours(Energy value) {
    return kilowattHours.format(value.kilowattHours());
  }

  String percent(BigDecimal value) {
    return number.format(value) + "\u00a0%";
  }

  String number(BigDecimal value) {
    return number.format(value);
  }

  private static NumberFormat fixed(NumberFormat format, int digits) {
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format;
  }
}
