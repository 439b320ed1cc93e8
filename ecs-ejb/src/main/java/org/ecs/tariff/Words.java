package org.ecs.tariff;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.ecs.common.Money;

/** The language of prices: messages, amounts, volumes and times as a reader expects them. */
final class Words {

  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

  private final Locale locale;
  private final Currency currency;
  private final ResourceBundle messages;

  Words(Locale asked, Currency currency) {
    boolean bareEnglish = asked.getLanguage().equals("en") && asked.getCountry().isEmpty();
    this.locale = bareEnglish ? Locale.UK : asked; // ECS is at home in Europe: day before month
    this.currency = currency;
    this.messages =
        ResourceBundle.getBundle(
            "org.ecs.tariff.messages",
            locale,
            Words.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String say(String key, Object... texts) {
    return new MessageFormat(messages.getString(key), locale).format(texts);
  }

  String money(Money money) {
    int digits = currency.getDefaultFractionDigits();
    return amount(money.amount(), digits);
  }

  /** All the decimals that a unit price has. */
  String price(BigDecimal price) {
    return amount(price, Math.max(price.scale(), currency.getDefaultFractionDigits()));
  }

  /** A decimal number as it is, with at least so many decimals. */
  String number(BigDecimal number, int atLeast) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(atLeast);
    format.setMaximumFractionDigits(Math.max(atLeast, number.scale()));
    return format.format(number);
  }

  /** Seconds as hours, minutes and seconds. */
  String duration(BigDecimal seconds) {
    BigDecimal[] hours = seconds.divideAndRemainder(HOUR);
    BigDecimal[] minutes = hours[1].divideAndRemainder(MINUTE);
    List<String> parts = new ArrayList<>(3);
    unit(parts, hours[0], "h");
    unit(parts, minutes[0], "min");
    if (minutes[1].signum() != 0 || parts.isEmpty()) {
      parts.add(number(minutes[1].stripTrailingZeros(), 0) + " s");
    }
    return String.join(" ", parts);
  }

  /** The volume of a dimension, with its unit. */
  String volume(Dimension dimension, BigDecimal volume) {
    return dimension.isTimed() ? duration(volume) : number(volume, 3) + " kWh";
  }

  /** From when to when, the date said once where it is one day. */
  String period(Instant from, Instant to, ZoneId zone) {
    ZonedDateTime start = from.atZone(zone);
    ZonedDateTime end = to.atZone(zone);
    String first = date(start.toLocalDate()) + " " + time(start.toLocalTime());
    if (from.equals(to)) {
      return first;
    }
    boolean oneDay = start.toLocalDate().equals(end.toLocalDate());
    String last = time(end.toLocalTime());
    return first + "–" + (oneDay ? last : date(end.toLocalDate()) + " " + last);
  }

  String date(LocalDate date) {
    return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
  }

  String time(LocalTime time) {
    return time.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale));
  }

  Locale locale() {
    return locale;
  }

  private String amount(BigDecimal amount, int decimals) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(decimals);
    return format.format(amount);
  }

  private void unit(List<String> parts, BigDecimal count, String unit) {
    if (count.signum() != 0) {
      parts.add(number(count.setScale(0), 0) + " " + unit);
    }
  }
}
