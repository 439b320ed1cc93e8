package org.ecs.notification;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/** What a subscriber is told of an electronic payment: its words, how much it was, and for what. */
public class PaymentNews {

  private final Occasion occasion;
  private final ResourceBundle words;
  private final Object[] facts;
  private final String link;
  private final Locale locale;

  /**
   * News.
   *
   * @param invoice its number; null: it was to top up the balance
   */
  PaymentNews(
      Occasion occasion,
      ResourceBundle words,
      Locale locale,
      Money amount,
      @Nullable String invoice,
      String link) {
    this.occasion = occasion;
    this.words = words;
    this.locale = locale;
    this.link = link;
    String what = words.getString(invoice == null ? "payment.topUp" : "payment.invoice");
    String about = new MessageFormat(what, locale).format(new Object[] {String.valueOf(invoice)});
    this.facts = new Object[] {money(amount), about};
  }

  public String getSubject() {
    return word("subject");
  }

  public String getText() {
    return word("text");
  }

  public String getSms() {
    return word("sms");
  }

  public String getAction() {
    return words.getString("payment.action");
  }

  public String getLink() {
    return link;
  }

  private String word(String which) {
    String pattern = words.getString(occasion.words() + "." + which);
    return new MessageFormat(pattern, locale).format(facts);
  }

  private String money(Money money) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(money.currency());
    format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
    format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
    return format.format(money.amount());
  }
}
