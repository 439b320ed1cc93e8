package org.ecs.ledger;

import java.math.BigDecimal;
import java.util.Currency;
import org.ecs.common.Money;

/**
 * What an account has (below zero: owes), how much of it is held for running sessions, and what it
 * used when it had nothing left.
 *
 * @param receivable what a prepaid account owes; its next money pays that first
 */
public record Balance(Money posted, Money held, Money receivable) {

  public Balance(Money posted, Money held) {
    this(posted, held, Money.zero(posted.currency()));
  }

  /** As the query fills it. */
  public Balance(BigDecimal posted, BigDecimal held, BigDecimal receivable, Currency currency) {
    this(new Money(posted, currency), new Money(held, currency), new Money(receivable, currency));
  }

  public static Balance none(Currency currency) {
    return new Balance(Money.zero(currency), Money.zero(currency));
  }

  public Money available() {
    return posted.minus(held);
  }

  /** Never below zero. */
  Money free() {
    return available().isPositive() ? available() : Money.zero(posted.currency());
  }

  /** What a postpaid account owes: open invoices and unbilled usage together. */
  public Money owed() {
    return posted.amount().signum() < 0 ? posted.negated() : Money.zero(posted.currency());
  }
}
