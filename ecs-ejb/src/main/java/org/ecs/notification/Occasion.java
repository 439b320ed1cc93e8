package org.ecs.notification;

import java.util.Locale;
import java.util.Set;

/**
 * Why somebody is told something, and over which channels it can go; each has its templates. What
 * is mandatory is sent whatever the subscriber prefers.
 */
public enum Occasion {
  SESSION_RECEIPT(false, "email", "sms"),
  WELCOME_KIT(true, "email", "sms"),
  PASSWORD_LINK(true, "email"),
  EMAIL_CONFIRM(true, "email"),
  EMAIL_CHANGED(true, "email"),
  REQUEST_CONFIRMATION(true, "email"),
  REQUEST_QUESTION(true, "email"),
  REQUEST_APPROVED(true, "email"),
  REQUEST_REJECTED(true, "email"),
  INVOICE(true, "email", "sms"),
  CREDIT_NOTE(true, "email", "sms"),
  PAYMENT_REMINDER(true, "email", "sms"),
  SECOND_REMINDER(true, "email", "sms"),
  ACCOUNT_SUSPENDED(true, "email", "sms"),
  ACCOUNT_RESTORED(true, "email", "sms"),
  STATION_TESTED(true, "email"),
  STATION_LIVE(true, "email"),
  BALANCE_LOW(false, "email", "sms"),
  BALANCE_TOPPED_UP(false, "email", "sms"),
  BALANCE_USED_UP(true, "email", "sms"),
  PAYMENT_RECEIVED(false, "email", "sms"),
  PAYMENT_FAILED(false, "email", "sms"),
  PAYMENT_REFUNDED(true, "email", "sms"),
  OPERATOR_MESSAGE(false, "email", "sms");

  private final boolean mandatory;
  private final Set<String> channels;

  Occasion(boolean mandatory, String... channels) {
    this.mandatory = mandatory;
    this.channels = Set.of(channels);
  }

  public boolean isMandatory() {
    return mandatory;
  }

  public boolean goesBy(String channel) {
    return channels.contains(channel);
  }

  /** About a consumer's request, so to somebody who has no account yet. */
  boolean isAboutRequest() {
    return name().startsWith("REQUEST_");
  }

  /** About an invoice, or what came of it. */
  boolean isAboutInvoice() {
    return compareTo(INVOICE) >= 0 && compareTo(ACCOUNT_RESTORED) <= 0;
  }

  /** About an electronic payment. */
  boolean isAboutPayment() {
    return compareTo(PAYMENT_RECEIVED) >= 0 && compareTo(PAYMENT_REFUNDED) <= 0;
  }

  /** About a station, so to staff. */
  boolean isForStaff() {
    return name().startsWith("STATION_");
  }

  /**
   * The beginning of its templates' names; all letters about a request look alike, and all about a
   * station, a balance, an invoice, or a payment.
   */
  public String template() {
    if (name().startsWith("BALANCE_")) {
      return "balance-news";
    }
    if (isForStaff()) {
      return "station-news";
    }
    if (isAboutInvoice()) {
      return "finance-news";
    }
    if (isAboutPayment()) {
      return "payment-news";
    }
    return isAboutRequest() ? "subscription-request" : words();
  }

  /** Its name as words of the templates begin, e.g. {@code request-question}. */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
