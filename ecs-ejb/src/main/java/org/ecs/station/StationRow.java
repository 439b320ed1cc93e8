package org.ecs.station;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A station as lists, pages and contracts show it; connected while {@code connectedSince} is there.
 *
 * @param securityProfile the least one that it may come in by, 0 to 3
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
    @Nullable Instant lastSeenAt,
    int securityProfile) {

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
      @Nullable Instant lastSeenAt,
      int securityProfile) {
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
        lastSeenAt,
        securityProfile);
  }

  public boolean isConnected() {
    return connectedSince != null;
  }
}
