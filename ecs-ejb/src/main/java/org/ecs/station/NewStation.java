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
 * @param code what text messages call it, 3 to 8 digits; null: ECS chooses one
 * @param securityProfile the least one that it may come in by, 1 to 3; null: 1
 */
public record NewStation(
    String identity,
    String name,
    NewSite site,
    @Nullable String key,
    List<NewConnector> connectors,
    @Nullable String code,
    @Nullable Integer securityProfile) {

  /** With a code that ECS chooses, and a password that may come over any line. */
  public NewStation(
      String identity,
      String name,
      NewSite site,
      @Nullable String key,
      List<NewConnector> connectors) {
    this(identity, name, site, key, connectors, null, null);
  }

  /** A plug and the most power it gives. */
  public record NewConnector(ConnectorKind kind, Power power) {}
}
