package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;

/** A reservation is no longer wanted; Rejected: there is none with this id (OCPP 1.5 §5.1). */
@Dependent
class CancelReservation implements Order {

  @Override
  public Command.Kind kind() {
    return Command.Kind.CANCEL_RESERVATION;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Payload.of(parameters).put("reservation", "reservationId").build();
  }
}
