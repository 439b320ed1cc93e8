package org.ecs.ledger;

import java.math.BigDecimal;
import java.util.Currency;
import org.ecs.common.Money;

/** A line of the trial balance: what was added to a book and taken from it, in one currency. */
public record TrialRow(Currency currency, Book book, long postings, Money added, Money taken) {

  /** As the query fills it. */
  public TrialRow(Currency currency, Book book, long postings, BigDecimal added, BigDecimal taken) {
    this(currency, book, postings, new Money(added, currency), new Money(taken, currency));
  }

  public Money sum() {
    return added.plus(taken);
  }
}
