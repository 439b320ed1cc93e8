package org.ecs.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * One booking. It is written after its postings and seals them: the database refuses it unless they
 * sum to zero, and refuses every change afterwards.
 */
@Entity
@Immutable
@Table(name = "journal")
class Journal {

  @Id private long id;

  @Enumerated(EnumType.STRING)
  @Column(name = "journal_kind")
  private JournalKind kind;

  private String source;
  private Instant bookedAt;
  private @Nullable String remark;
  private @Nullable Long reversesId;

  @SuppressWarnings("NullAway")
  protected Journal() {}

  Journal(long id, Entry entry, Instant at) {
    this.id = id;
    this.kind = entry.kind();
    this.source = entry.source();
    this.bookedAt = at;
    this.remark = entry.remark();
    this.reversesId = entry.reverses();
  }

  long id() {
    return id;
  }
}
