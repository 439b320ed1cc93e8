package org.ecs.notification;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.ecs.billing.BillDataRecordRow;
import org.ecs.common.Money;
import org.ecs.tariff.Explanation;

/**
 * What a receipt says of a session, written for a reader: local times of the station, the reader's
 * formats.
 */
public class SessionReceipt {

  private final BillDataRecordRow record;
  private final Locale locale;

  SessionReceipt(BillDataRecordRow record, Locale locale) {
    this.record = record;
    this.locale = locale;
  }

  public String getNumber() {
    return Long.toString(record.id());
  }

  public String getSession() {
    return record.session() == null ? "–" : record.session().toString();
  }

  public String getStation() {
    return record.stationName() + " (" + record.station() + ")";
  }

  public String getSite() {
    return record.siteName();
  }

  public String getCard() {
    return record.card();
  }

  public String getDate() {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(record.startedAt().atZone(record.zone()));
  }

  public String getStarted() {
    return time(record.startedAt());
  }

  public String getEnded() {
    return time(record.endedAt());
  }

  public String getDuration() {
    Duration lasted = Duration.between(record.startedAt(), record.endedAt());
    return "%d:%02d h".formatted(lasted.toHours(), lasted.toMinutesPart());
  }

  public String getEnergy() {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(3);
    format.setMaximumFractionDigits(3);
    return format.format(record.energy().kilowattHours()) + " kWh";
  }

  public String getNet() {
    return money(record.charge().net());
  }

  public String getVat() {
    return money(record.charge().vat());
  }

  public String getGross() {
    return money(record.charge().gross());
  }

  public List<String> getExplanation() {
    return Explanation.of(record.charge(), record.zone(), locale);
  }

  private String time(Instant at) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(locale)
        .format(at.atZone(record.zone()));
  }

  private String money(Money money) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    Currency currency = money.currency();
    format.setCurrency(currency);
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
    BigDecimal amount = money.amount();
    return format.format(amount);
  }
}
