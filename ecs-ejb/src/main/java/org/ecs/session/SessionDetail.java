package org.ecs.session;

import java.time.Instant;
import org.ecs.common.Power;
import org.jspecify.annotations.Nullable;

/**
 * What only the page of one session shows: the three times of both ends, and how it came to them.
 */
public record SessionDetail(
    When started,
    @Nullable When ended,
    @Nullable String stopReason,
    @Nullable String remark,
    Power limit,
    @Nullable Long tariffVersionId) {

  /** As the query fills it; the times of an end are null together. */
  @SuppressWarnings("NullAway")
  public SessionDetail(
      Instant deviceStartedAt,
      Instant startArrivedAt,
      Instant startedAt,
      @Nullable Instant deviceEndedAt,
      @Nullable Instant stopArrivedAt,
      @Nullable Instant endedAt,
      @Nullable String stopReason,
      @Nullable String remark,
      Power limit,
      @Nullable Long tariffVersionId) {
    this(
        new When(deviceStartedAt, startArrivedAt, startedAt),
        endedAt == null ? null : new When(deviceEndedAt, stopArrivedAt, endedAt),
        stopReason,
        remark,
        limit,
        tariffVersionId);
  }
}
