package org.ecs.finance;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.ecs.common.Money;

/** Money that came in for an invoice, or went back (below zero); written once. */
@Entity
@Table(name = "invoice_payment")
class InvoicePayment {

  @Id
  @GeneratedValue(generator = "invoice_payment_seq")
  @SequenceGenerator(name = "invoice_payment_seq", sequenceName = "invoice_payment_seq")
  private long id;

  private long invoiceId;
  private String source;
  private BigDecimal amount;
  private Currency currency;
  private LocalDate paidOn;
  private Instant bookedAt;

  @SuppressWarnings("NullAway")
  protected InvoicePayment() {}

  InvoicePayment(long invoice, String source, Money amount, LocalDate paidOn, Instant at) {
    this.invoiceId = invoice;
    this.source = source;
    this.amount = amount.amount();
    this.currency = amount.currency();
    this.paidOn = paidOn;
    this.bookedAt = at;
  }

  boolean is(long invoice, Money money) {
    return invoiceId == invoice && new Money(amount, currency).equals(money);
  }
}
