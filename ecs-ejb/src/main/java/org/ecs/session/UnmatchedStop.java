package org.ecs.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.ecs.common.Energy;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.station.StationId;
import org.jspecify.annotations.Nullable;

/**
 * A stop that ended no session: a second one of the same session, or one that matched none. OPEN
 * until a person has USED it for a running session or DISMISSED it; what the station said never
 * changes.
 */
@Entity
@Table(name = "unmatched_stop")
class UnmatchedStop {

  @Id
  @GeneratedValue(generator = "unmatched_stop_seq")
  @SequenceGenerator(name = "unmatched_stop_seq", sequenceName = "unmatched_stop_seq")
  private long id;

  private StationId stationId;
  private long transactionId;
  private @Nullable SessionId sessionId;
  private Instant deviceEndedAt;
  private Instant stopArrivedAt;
  private @Nullable Instant endedAt;

  @Column(name = "meter_stop_wh")
  private Energy meterStop;

  private @Nullable String card;
  private @Nullable String stopReason;

  @Enumerated(EnumType.STRING)
  private ReviewState reviewState = ReviewState.OPEN;

  private @Nullable Instant settledAt;
  private @Nullable String settledBy;
  private @Nullable String settledWhy;

  @SuppressWarnings("NullAway")
  protected UnmatchedStop() {}

  UnmatchedStop(Stop stop, @Nullable SessionId alreadyEnded) {
    this.stationId = stop.station();
    this.transactionId = stop.transaction();
    this.sessionId = alreadyEnded;
    this.deviceEndedAt = stop.when().device();
    this.stopArrivedAt = stop.when().arrived();
    this.endedAt = stop.when().corrected();
    this.meterStop = stop.meter();
    this.card = stop.card();
    this.stopReason = stop.reason();
  }

  /** The stop as the station said it. */
  Stop stop() {
    Instant corrected = endedAt == null ? deviceEndedAt : endedAt;
    return new Stop(
        stationId,
        transactionId,
        new When(deviceEndedAt, stopArrivedAt, corrected),
        meterStop,
        card,
        stopReason,
        List.of());
  }

  void usedFor(SessionId session, String who, Instant at, String why) {
    settle(ReviewState.USED, who, at, why);
    sessionId = session;
  }

  void dismiss(String who, Instant at, String why) {
    settle(ReviewState.DISMISSED, who, at, why);
  }

  private void settle(ReviewState to, String who, Instant at, String why) {
    if (reviewState != ReviewState.OPEN) {
      throw new Refusal(Reason.STOP_SETTLED, id + " is " + reviewState);
    }
    reviewState = to;
    settledAt = at;
    settledBy = who;
    settledWhy = why;
  }
}
