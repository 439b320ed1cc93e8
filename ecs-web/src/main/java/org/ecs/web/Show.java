package org.ecs.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.common.Power;
import org.jspecify.annotations.Nullable;

/** Values as the reader's language writes them; a value that is not there is a dash. */
@Named
@RequestScoped
public class Show {

  private static final String NONE = "–";

  @Inject private Language language;
  @Inject private Clock clock;

  public String number(long value) {
    return NumberFormat.getIntegerInstance(language.getLocale()).format(value);
  }

  public String money(@Nullable Money money) {
    if (money == null) {
      return NONE;
    }
    NumberFormat format = NumberFormat.getCurrencyInstance(language.getLocale());
    format.setCurrency(money.currency());
    int digits = money.currency().getDefaultFractionDigits();
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    BigDecimal amount = money.amount();
    return format.format(amount);
  }

  /** An amount of money that has its currency from elsewhere. */
  public String amount(BigDecimal amount, Currency currency) {
    return money(Money.rounded(amount, currency));
  }

  /** To the nearest 10 Wh, for lists. */
  public String energy(@Nullable Energy energy) {
    return energy == null ? NONE : decimal(energy.kilowattHours(), 2) + "\u00a0kWh";
  }

  public String exact(@Nullable Energy energy) {
    return energy == null ? NONE : decimal(energy.kilowattHours(), 3) + "\u00a0kWh";
  }

  public String power(@Nullable Power power) {
    return power == null ? NONE : decimal(power.kilowatts(), 1) + "\u00a0kW";
  }

  public String percent(@Nullable Integer percent) {
    return percent == null ? NONE : percent + "\u00a0%";
  }

  /** Per cent with one decimal. */
  public String share(@Nullable BigDecimal percent) {
    return percent == null ? NONE : decimal(percent, 1) + "\u00a0%";
  }

  public String orDash(@Nullable Object value) {
    return value == null || value.toString().isEmpty() ? NONE : value.toString();
  }

  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(language.getLocale())
        .format(date);
  }

  /** Today the time, else the date too. */
  public String time(@Nullable Instant at, ZoneId zone) {
    if (at == null) {
      return NONE;
    }
    var local = at.atZone(zone);
    boolean today = local.toLocalDate().equals(clock.instant().atZone(zone).toLocalDate());
    DateTimeFormatter format =
        today
            ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
    return format.withLocale(language.getLocale()).format(local);
  }

  /** To the second, with date and zone. */
  public String exactTime(@Nullable Instant at, ZoneId zone) {
    return at == null
        ? NONE
        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(language.getLocale())
                .format(at.atZone(zone))
            + " "
            + DateTimeFormatter.ofPattern("z", language.getLocale()).format(at.atZone(zone));
  }

  public String ago(@Nullable Instant at) {
    if (at == null) {
      return language.text("never");
    }
    long minutes = Math.max(0, at.until(clock.instant(), ChronoUnit.MINUTES));
    if (minutes < 1) {
      return language.text("agoNow");
    }
    if (minutes < 120) {
      return language.text("agoMinutes", minutes);
    }
    return minutes < 48 * 60
        ? language.text("agoHours", minutes / 60)
        : language.text("agoDays", minutes / 1440);
  }

  /** How long something took, or has taken so far. */
  public String duration(Instant from, @Nullable Instant to) {
    Duration lasted = Duration.between(from, to == null ? clock.instant() : to);
    long minutes = Math.max(0, lasted.toMinutes());
    return minutes < 60
        ? minutes + "\u00a0min"
        : minutes / 60 + "\u00a0h " + "%02d".formatted(minutes % 60) + "\u00a0min";
  }

  private String decimal(BigDecimal value, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(language.getLocale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }
}
