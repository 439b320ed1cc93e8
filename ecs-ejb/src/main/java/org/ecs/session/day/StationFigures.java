package org.ecs.session.day;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ecs.common.Energy;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a station over some days.
 *
 * @param measured seconds of which it is known how the station was
 * @param connectorTime seconds of all connectors together
 */
public record StationFigures(
    String station,
    String name,
    String site,
    long measured,
    long available,
    long connectorTime,
    long occupied,
    Energy energy,
    long sessions,
    long errors) {

  /** As the query fills it. */
  public StationFigures(
      String station,
      String name,
      String site,
      Long measured,
      Long available,
      Long connectorTime,
      Long occupied,
      Long energyWh,
      Long sessions,
      Long errors) {
    this(
        station,
        name,
        site,
        (long) measured,
        (long) available,
        (long) connectorTime,
        (long) occupied,
        new Energy(energyWh),
        (long) sessions,
        (long) errors);
  }

  /** Per cent with one decimal; null: nothing is known. */
  public @Nullable BigDecimal availability() {
    return share(available, measured);
  }

  /** Per cent with one decimal; null: it has no connector. */
  public @Nullable BigDecimal utilisation() {
    return share(occupied, connectorTime);
  }

  static @Nullable BigDecimal share(long part, long whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
