package org.ecs.station;

import java.util.List;
import org.ecs.common.Power;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to create a station.
 *
 * @param identity 1 to 48 letters, digits and {@code - _ . :}; the name the station connects with
 * @param key its password, 6 to 40 printable characters; null: ECS makes one
 * @param connectors numbered from 1 in this order
 */
public record NewStation(
    String identity,
    String name,
    NewSite site,
    @Nullable String key,
    List<NewConnector> connectors) {

  /** A plug and the most power it gives. */
  public record NewConnector(ConnectorKind kind, Power power) {}
}
