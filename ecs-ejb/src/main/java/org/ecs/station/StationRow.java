package org.ecs.station;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A station as lists, pages and contracts show it; connected while {@code connectedSince} is there.
 */
public record StationRow(
    StationId id,
    String identity,
    String name,
    StationState state,
    String siteName,
    String address,
    BigDecimal latitude,
    BigDecimal longitude,
    ZoneId zone,
    @Nullable String protocol,
    @Nullable String vendor,
    @Nullable String model,
    @Nullable String serialNumber,
    @Nullable String firmware,
    @Nullable Instant bootedAt,
    @Nullable Instant connectedSince,
    @Nullable Instant lastSeenAt) {

  /** As the query fills it. */
  @SuppressWarnings("NullAway")
  public StationRow(
      long id,
      String identity,
      String name,
      StationState state,
      String siteName,
      String address,
      BigDecimal latitude,
      BigDecimal longitude,
      ZoneId zone,
      @Nullable String protocol,
      @Nullable String vendor,
      @Nullable String model,
      @Nullable String serialNumber,
      @Nullable String firmware,
      @Nullable Instant bootedAt,
      @Nullable Instant connectedSince,
      @Nullable Instant lastSeenAt) {
    this(
        new StationId(id),
        identity,
        name,
        state,
        siteName,
        address,
        latitude,
        longitude,
        zone,
        protocol,
        vendor,
        model,
        serialNumber,
        firmware,
        bootedAt,
        connectedSince,
        lastSeenAt);
  }

  public boolean isConnected() {
    return connectedSince != null;
  }
}
