package org.ecs.session;

import java.time.Instant;
import java.time.ZoneId;
import org.ecs.common.Energy;
import org.ecs.station.StationId;
import org.jspecify.annotations.Nullable;

/**
 * A stop for a review, and how it was settled.
 *
 * @param transaction as the station named it
 * @param session the one that had ended already, or the one that it was used for
 */
public record UnmatchedStopRow(
    long id,
    StationId stationId,
    String station,
    String stationName,
    ZoneId zone,
    long transaction,
    @Nullable SessionId session,
    Instant deviceEndedAt,
    Instant arrivedAt,
    Energy meterStop,
    @Nullable String card,
    @Nullable String reason,
    ReviewState state,
    @Nullable Instant settledAt,
    @Nullable String settledBy,
    @Nullable String settledWhy) {

  public boolean isOpen() {
    return state == ReviewState.OPEN;
  }

  /** Another stop had ended its session before. */
  public boolean isSecond() {
    return isOpen() && session != null;
  }
}
