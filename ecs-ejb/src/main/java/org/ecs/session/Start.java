package org.ecs.session;

import org.ecs.card.CardNumber;
import org.ecs.common.Energy;
import org.ecs.station.StationId;

/** That a session started, as the station says. */
public record Start(StationId station, int connector, CardNumber card, When when, Energy meter) {}
