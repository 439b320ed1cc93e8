package org.ecs.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/** A journal as pages and contracts show it, with its postings. */
public record JournalRow(
    long id,
    JournalKind kind,
    String source,
    Instant bookedAt,
    @Nullable String remark,
    List<Line> lines) {

  /**
   * One posting.
   *
   * @param account the number of the account that it is of; null on the operator's own books
   */
  public record Line(long journal, Book book, @Nullable String account, Money amount) {

    /** As the query fills it. */
    public Line(
        long journal, Book book, @Nullable String account, BigDecimal amount, Currency currency) {
      this(journal, book, account, new Money(amount, currency));
    }
  }

  /** As the query fills it; its postings follow. */
  public JournalRow(
      long id, JournalKind kind, String source, Instant bookedAt, @Nullable String remark) {
    this(id, kind, source, bookedAt, remark, List.of());
  }

  JournalRow with(List<Line> postings) {
    return new JournalRow(id, kind, source, bookedAt, remark, List.copyOf(postings));
  }
}
