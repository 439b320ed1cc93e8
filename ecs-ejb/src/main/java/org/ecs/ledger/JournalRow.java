package org.ecs.ledger;

import java.time.Instant;
import java.util.List;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/** A journal as contracts show it, with its postings. */
public record JournalRow(long id, String source, Instant bookedAt, List<Line> lines) {

  public JournalRow {
    lines = List.copyOf(lines);
  }

  /** A posting; the owner is the id of an account. */
  public record Line(Book book, @Nullable Long owner, Money amount) {}
}
