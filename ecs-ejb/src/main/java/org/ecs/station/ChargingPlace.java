package org.ecs.station;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A station as a subscriber chooses one: where it is, and which connectors are free. */
public record ChargingPlace(
    StationId id,
    String identity,
    String name,
    String site,
    String address,
    @Nullable Instant connectedSince,
    List<ConnectorRow> connectors) {

  /** As the query fills it; the connectors come by another one. */
  public ChargingPlace(
      long id,
      String identity,
      String name,
      String site,
      String address,
      @Nullable Instant connectedSince) {
    this(new StationId(id), identity, name, site, address, connectedSince, List.of());
  }

  ChargingPlace with(List<ConnectorRow> plugs) {
    return new ChargingPlace(id, identity, name, site, address, connectedSince, plugs);
  }

  /** How many connectors are free, as far as they have said. */
  public long free() {
    return connectors.stream().filter(plug -> plug.status() == ConnectorStatus.AVAILABLE).count();
  }
}
