package org.ecs.ledger;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One booking, complete when it is made: its postings sum to zero, and nothing of it changes
 * afterwards.
 */
@Entity
@Table(name = "journal")
class Journal {

  @Id
  @GeneratedValue(generator = "journal_seq")
  @SequenceGenerator(name = "journal_seq", sequenceName = "journal_seq")
  private long id;

  private String source;
  private Instant bookedAt;

  @OneToMany(mappedBy = "journal", cascade = CascadeType.PERSIST)
  private List<Posting> postings = new ArrayList<>();

  @SuppressWarnings("NullAway")
  protected Journal() {}

  Journal(String source, Instant at, List<Posting> lines) {
    BigDecimal sum = lines.stream().map(Posting::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() != 0) {
      throw new IllegalArgumentException("a journal's postings sum to zero, not to " + sum);
    }
    this.source = source;
    this.bookedAt = at;
    lines.forEach(line -> postings.add(line.in(this)));
  }
}
