package org.ecs.feed;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the feed is numbered; its one row is locked by whoever numbers. */
@Entity
@Table(name = "feed_head")
class FeedHead {

  @Id private int id;

  private long lastPosition;
  private @Nullable Instant lastAt;

  @SuppressWarnings("NullAway")
  protected FeedHead() {}

  /** Appends the entries in this order; their time never runs backwards, whatever clocks do. */
  void append(List<FeedEntry> entries, Instant now) {
    Instant at = lastAt == null || lastAt.isBefore(now) ? now : lastAt;
    entries.forEach(entry -> entry.number(++lastPosition, at));
    lastAt = at;
  }
}
