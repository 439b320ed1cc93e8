package org.ecs.station;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A station at a glance: how it is, and how its connectors are. */
public record StationOnBoard(
    StationId id,
    String identity,
    String name,
    String site,
    ZoneId zone,
    StationState state,
    StationCondition condition,
    @Nullable String model,
    @Nullable String firmware,
    @Nullable Instant lastSeenAt,
    List<ConnectorRow> connectors) {

  /** As the query fills it; the connectors come by another one. */
  public StationOnBoard(
      long id,
      String identity,
      String name,
      String site,
      ZoneId zone,
      StationState state,
      int condition,
      @Nullable String model,
      @Nullable String firmware,
      @Nullable Instant lastSeenAt) {
    this(
        new StationId(id),
        identity,
        name,
        site,
        zone,
        state,
        StationCondition.values()[condition],
        model,
        firmware,
        lastSeenAt,
        List.of());
  }

  StationOnBoard with(List<ConnectorRow> plugs) {
    return new StationOnBoard(
        id, identity, name, site, zone, state, condition, model, firmware, lastSeenAt, plugs);
  }
}
