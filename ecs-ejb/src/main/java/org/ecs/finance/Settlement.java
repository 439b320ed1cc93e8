package org.ecs.finance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.ecs.common.Money;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What is still open of an invoice, and how often it was reminded of: all of it that changes after
 * it is final. Settled once, when nothing is open any more.
 */
@Entity
@Table(name = "invoice_settlement")
class Settlement {

  @Id private long invoiceId;
  private AccountId accountId;
  private LocalDate dueOn;
  private Currency currency;

  @Column(name = "open_amount")
  private BigDecimal open;

  private int dunningStep;
  private @Nullable LocalDate dunnedOn;
  private @Nullable Instant settledAt;

  @SuppressWarnings("NullAway")
  protected Settlement() {}

  Settlement(long invoice, AccountId account, LocalDate due, Money owed) {
    this.invoiceId = invoice;
    this.accountId = account;
    this.dueOn = due;
    this.currency = owed.currency();
    this.open = owed.amount();
  }

  long invoice() {
    return invoiceId;
  }

  AccountId account() {
    return accountId;
  }

  LocalDate due() {
    return dueOn;
  }

  Money open() {
    return new Money(open, currency);
  }

  /** Less is open by what was paid or credited; more than is open makes it negative: overpaid. */
  void less(Money money, Instant at) {
    open = open().minus(money).amount();
    if (open.signum() <= 0 && settledAt == null) {
      settledAt = at;
    }
  }

  /** More by what went back to who paid it; settled anew once that is paid too. */
  void back(Money money) {
    more(money);
    if (open.signum() > 0) {
      settledAt = null;
    }
  }

  /** More by a fee. */
  void more(Money money) {
    open = open().plus(money).amount();
  }

  boolean isOpen() {
    return settledAt == null;
  }

  int dunningStep() {
    return dunningStep;
  }

  LocalDate dunnedOn() {
    return dunnedOn == null ? dueOn : dunnedOn;
  }

  void dunned(int step, LocalDate on) {
    dunningStep = step;
    dunnedOn = on;
  }
}
