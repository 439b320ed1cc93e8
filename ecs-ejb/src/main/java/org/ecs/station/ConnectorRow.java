package org.ecs.station;

import java.time.Instant;
import org.ecs.common.Power;
import org.jspecify.annotations.Nullable;

/** A connector as lists, pages and contracts show it. */
public record ConnectorRow(
    StationId station,
    int number,
    ConnectorKind kind,
    Power power,
    ConnectorStatus status,
    @Nullable String errorCode,
    @Nullable String errorInfo,
    @Nullable Instant statusAt) {

  /** As the query fills it. */
  public ConnectorRow(
      long station,
      int number,
      ConnectorKind kind,
      Power power,
      ConnectorStatus status,
      @Nullable String errorCode,
      @Nullable String errorInfo,
      @Nullable Instant statusAt) {
    this(new StationId(station), number, kind, power, status, errorCode, errorInfo, statusAt);
  }
}
