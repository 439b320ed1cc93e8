package org.ecs.session.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecs.common.Energy;
import org.jspecify.annotations.Nullable;

/** The figures of a station on one day. */
public record DayFigures(
    LocalDate day,
    long measured,
    long available,
    long connectorTime,
    long occupied,
    Energy energy,
    int sessions,
    int errors) {

  /** As the query fills it. */
  public DayFigures(
      LocalDate day,
      long measured,
      long available,
      long connectorTime,
      long occupied,
      long energyWh,
      int sessions,
      int errors) {
    this(day, measured, available, connectorTime, occupied, new Energy(energyWh), sessions, errors);
  }

  /** Per cent with one decimal; null: nothing is known. */
  public @Nullable BigDecimal availability() {
    return StationFigures.share(available, measured);
  }

  /** Per cent with one decimal; null: it has no connector. */
  public @Nullable BigDecimal utilisation() {
    return StationFigures.share(occupied, connectorTime);
  }
}
