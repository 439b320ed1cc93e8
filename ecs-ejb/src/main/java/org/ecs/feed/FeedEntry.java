package org.ecs.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/** A change: written with what changed, numbered once that is durable, never changed again. */
@Entity
@Table(name = "feed_entry")
class FeedEntry {

  @Id
  @GeneratedValue(generator = "feed_entry_seq")
  @SequenceGenerator(name = "feed_entry_seq", sequenceName = "feed_entry_seq")
  private long id;

  @Column(name = "feed_position")
  private @Nullable Long position;

  private @Nullable Instant numberedAt;
  private Instant happenedAt;

  @Enumerated(EnumType.STRING)
  private FeedSubject subject;

  private String subjectKey;
  private String what;
  private @Nullable AccountId accountId;

  @SuppressWarnings("NullAway")
  protected FeedEntry() {}

  FeedEntry(FeedSubject subject, String key, String what, @Nullable AccountId account, Instant at) {
    this.subject = subject;
    this.subjectKey = key;
    this.what = what;
    this.accountId = account;
    this.happenedAt = at;
  }

  void number(long next, Instant at) {
    position = next;
    numberedAt = at;
  }
}
