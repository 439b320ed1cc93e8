package org.ecs.station;

import java.math.BigDecimal;

/** A site on the map, and how many of its stations are how. */
public record SiteOnMap(
    String name,
    BigDecimal latitude,
    BigDecimal longitude,
    long stations,
    long connected,
    long offline,
    long faulted,
    long charging) {

  /** As bad as the worst of its stations. */
  public StationCondition condition() {
    if (faulted > 0) {
      return StationCondition.FAULTED;
    }
    if (offline > 0) {
      return StationCondition.OFFLINE;
    }
    if (charging > 0) {
      return StationCondition.CHARGING;
    }
    return connected > 0 ? StationCondition.READY : StationCondition.RESTING;
  }
}
