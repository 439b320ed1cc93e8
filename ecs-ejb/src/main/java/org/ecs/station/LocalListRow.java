package org.ecs.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A station's local list as pages and contracts show it: the version that the station confirmed and
 * the one on its way, how many cards it should hold and how many of them it holds.
 */
public record LocalListRow(
    String station,
    LocalListState state,
    int confirmedVersion,
    @Nullable Instant confirmedAt,
    @Nullable Integer sentVersion,
    int mostCards,
    int failures,
    @Nullable Instant dueAt,
    @Nullable String problem,
    long wanted,
    long held,
    long leaving) {

  static LocalListRow none(String station, int mostCards) {
    return new LocalListRow(
        station, LocalListState.PUSHING, 0, null, null, mostCards, 0, null, null, 0, 0, 0);
  }
}
