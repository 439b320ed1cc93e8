package org.ecs.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/** One line of a journal: so much more (or less) on one of the books. */
@Entity
@Table(name = "posting")
class Posting {

  @Id
  @GeneratedValue(generator = "posting_seq")
  @SequenceGenerator(name = "posting_seq", sequenceName = "posting_seq")
  private long id;

  private long journalId;

  @Enumerated(EnumType.STRING)
  private Book book;

  private @Nullable Long accountId;
  private BigDecimal amount;
  private Currency currency;

  @SuppressWarnings("NullAway")
  protected Posting() {}

  Posting(Book book, @Nullable Long owner, Money money) {
    this.book = book;
    this.accountId = owner;
    this.amount = money.amount();
    this.currency = money.currency();
  }

  Posting in(long journal) {
    journalId = journal;
    return this;
  }

  /** Of the operator's own books: the same the other way round. */
  Posting reversed() {
    return new Posting(book, null, money().negated());
  }

  @Nullable Long owner() {
    return accountId;
  }

  /** Whether it is part of what the account has. */
  boolean isBalance() {
    return book == Book.SUBSCRIBER;
  }

  Money money() {
    return new Money(amount, currency);
  }
}
