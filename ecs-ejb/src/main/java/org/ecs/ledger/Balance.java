package org.ecs.ledger;

import java.math.BigDecimal;
import java.util.Currency;
import org.ecs.common.Money;

/** What an account has (below zero: owes), and how much of it is held for running sessions. */
public record Balance(Money posted, Money held) {

  /** As the query fills it. */
  public Balance(BigDecimal posted, BigDecimal held, Currency currency) {
    this(new Money(posted, currency), new Money(held, currency));
  }

  public static Balance none(Currency currency) {
    return new Balance(Money.zero(currency), Money.zero(currency));
  }

  public Money available() {
    return posted.minus(held);
  }

  /** What a postpaid account owes: open invoices and unbilled usage together. */
  public Money owed() {
    return posted.amount().signum() < 0 ? posted.negated() : Money.zero(posted.currency());
  }
}
