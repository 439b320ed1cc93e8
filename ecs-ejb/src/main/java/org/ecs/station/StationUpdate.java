package org.ecs.station;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a station; null leaves it as it is.
 *
 * @param site one that is known by its name, or a new one
 * @param connectors all of them, numbered from 1; not while the station is active
 * @param securityProfile the least one that it may come in by, 1 to 3
 */
public record StationUpdate(
    @Nullable String name,
    @Nullable NewSite site,
    @Nullable List<NewStation.NewConnector> connectors,
    @Nullable Integer securityProfile) {

  /** With the security profile that it has. */
  public StationUpdate(
      @Nullable String name,
      @Nullable NewSite site,
      @Nullable List<NewStation.NewConnector> connectors) {
    this(name, site, connectors, null);
  }
}
