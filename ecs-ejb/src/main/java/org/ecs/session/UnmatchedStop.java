package org.ecs.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ecs.common.Energy;
import org.ecs.station.StationId;
import org.jspecify.annotations.Nullable;

/**
 * A stop that ended no session: a second one of the same session, or one that matched none; kept
 * for a review.
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

  @Column(name = "meter_stop_wh")
  private Energy meterStop;

  private @Nullable String card;
  private @Nullable String stopReason;

  @SuppressWarnings("NullAway")
  protected UnmatchedStop() {}

  UnmatchedStop(Stop stop, @Nullable SessionId alreadyEnded) {
    this.stationId = stop.station();
    this.transactionId = stop.transaction();
    this.sessionId = alreadyEnded;
    this.deviceEndedAt = stop.when().device();
    this.stopArrivedAt = stop.when().arrived();
    this.meterStop = stop.meter();
    this.card = stop.card();
    this.stopReason = stop.reason();
  }
}
