package org.ecs.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * One change of what an account has, or (on the book RECEIVABLE) of what it used without having it.
 *
 * @param source the key of its journal, e.g. {@code bill-data-record:17}
 */
public record MovementRow(
    long journal,
    JournalKind kind,
    String source,
    Instant at,
    @Nullable String remark,
    Book book,
    Money amount) {

  /** As the query fills it. */
  public MovementRow(
      long journal,
      JournalKind kind,
      String source,
      Instant at,
      @Nullable String remark,
      Book book,
      BigDecimal amount,
      Currency currency) {
    this(journal, kind, source, at, remark, book, new Money(amount, currency));
  }

  /** What it is about: the number of the bill data record, or empty. */
  public String record() {
    String prefix = "bill-data-record:";
    return source.startsWith(prefix) ? source.substring(prefix.length()) : "";
  }
}
