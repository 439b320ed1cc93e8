package org.ecs.session;

import java.time.Instant;
import org.ecs.card.CardNumber;
import org.ecs.station.StationId;

/** What it takes to reserve a connector: for which card, and until when it is kept. */
public record NewReservation(StationId station, int connector, CardNumber card, Instant until) {}
