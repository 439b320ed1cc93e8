package org.ecs.notification;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.ecs.common.Money;
import org.ecs.finance.InvoiceRow;
import org.jspecify.annotations.Nullable;

/** What a subscriber is told of an invoice: its words, its facts, and where to look at it. */
public class FinanceNews {

  private final Occasion occasion;
  private final InvoiceRow invoice;
  private final ResourceBundle words;
  private final Locale locale;
  private final String link;
  private final List<Document> attachments;

  FinanceNews(
      Occasion occasion,
      InvoiceRow invoice,
      ResourceBundle words,
      Locale locale,
      String link,
      List<Document> attachments) {
    this.occasion = occasion;
    this.invoice = invoice;
    this.words = words;
    this.locale = locale;
    this.link = link;
    this.attachments = List.copyOf(attachments);
  }

  List<Document> attachments() {
    return attachments;
  }

  public String getSubject() {
    return word("subject");
  }

  public String getText() {
    return word("text");
  }

  public String getAction() {
    return word("action");
  }

  public String getSms() {
    return word("sms");
  }

  public String getNumber() {
    return invoice.number();
  }

  public String getReference() {
    return invoice.reference();
  }

  /** Whether something is to be paid. */
  public boolean isOpen() {
    return invoice.isOpen();
  }

  public String getAmount() {
    return money(invoice.open() == null ? invoice.gross() : invoice.open());
  }

  public String getDue() {
    return date(invoice.due());
  }

  public String getLink() {
    return link;
  }

  private String word(String which) {
    String pattern = words.getString(occasion.words() + "." + which);
    return new MessageFormat(pattern, locale)
        .format(new Object[] {invoice.number(), getAmount(), getDue(), invoice.reference()});
  }

  private String date(@Nullable LocalDate date) {
    return date == null
        ? ""
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
  }

  private String money(Money money) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(money.currency());
    format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
    format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
    return format.format(money.amount());
  }
}
