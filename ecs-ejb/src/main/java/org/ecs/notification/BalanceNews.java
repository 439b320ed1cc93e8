package org.ecs.notification;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.ecs.common.Money;

/** What a subscriber is told of the balance: its words, with amounts as the reader writes them. */
public class BalanceNews {

  private final Occasion occasion;
  private final ResourceBundle words;
  private final Locale locale;
  private final Object[] facts;
  private final String link;

  /**
   * News.
   *
   * @param came what came in, where something did, else zero
   * @param available what can be used now
   * @param where the station that it is about, or empty
   */
  BalanceNews(
      Occasion occasion,
      ResourceBundle words,
      Locale locale,
      Money came,
      Money available,
      String where,
      String link) {
    this.occasion = occasion;
    this.words = words;
    this.locale = locale;
    this.facts = new Object[] {money(came), money(available), where};
    this.link = link;
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
    return words.getString("balance.action");
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
    BigDecimal amount = money.amount();
    return format.format(amount);
  }
}
