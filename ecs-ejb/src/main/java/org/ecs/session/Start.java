package org.ecs.session;

import org.ecs.card.CardNumber;
import org.ecs.common.Energy;
import org.ecs.station.StationId;
import org.jspecify.annotations.Nullable;

/**
 * That a session started, as the station says.
 *
 * @param reservation that the session uses, by its id
 */
public record Start(
    StationId station,
    int connector,
    CardNumber card,
    When when,
    Energy meter,
    @Nullable Long reservation) {

  public Start(StationId station, int connector, CardNumber card, When when, Energy meter) {
    this(station, connector, card, when, meter, null);
  }
}
