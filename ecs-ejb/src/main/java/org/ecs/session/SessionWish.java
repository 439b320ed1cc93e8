package org.ecs.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.ecs.common.Energy;
import org.jspecify.annotations.Nullable;

/** Where a session is to stop that a station was asked to start; waits a few minutes for it. */
@Entity
@Table(name = "session_wish")
@IdClass(SessionWish.Key.class)
class SessionWish {

  private static final Duration WAITS = Duration.ofMinutes(10);

  @Id private long stationId;

  @Id
  @Column(name = "card_lower_id")
  private String card;

  @Column(name = "stop_at_wh")
  private @Nullable Energy stopAt;

  private @Nullable BigDecimal stopAtGross;
  private Instant wishedAt;

  record Key(long stationId, String card) implements Serializable {}

  @SuppressWarnings("NullAway")
  protected SessionWish() {}

  SessionWish(Key key, SessionLimit limit, Instant now) {
    this.stationId = key.stationId();
    this.card = key.card();
    this.stopAt = limit.energy();
    this.stopAtGross = limit.gross();
    this.wishedAt = now;
  }

  SessionLimit limit(Instant now) {
    return wishedAt.plus(WAITS).isBefore(now)
        ? SessionLimit.NONE
        : new SessionLimit(stopAt, stopAtGross);
  }
}
