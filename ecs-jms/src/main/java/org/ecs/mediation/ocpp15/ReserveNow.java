package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import java.util.Map;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;
import org.ecs.station.CommandNuance;
import org.ecs.station.CommandOutcome;

/** Keep a connector for a card (OCPP 1.5 §5.11). */
@Dependent
class ReserveNow implements Order {

  private static final Map<String, CommandOutcome> MEANINGS =
      Map.of(
          "Accepted",
          CommandOutcome.ACCEPTED,
          "Faulted",
          CommandOutcome.rejected(CommandNuance.FAULTED),
          "Occupied",
          CommandOutcome.rejected(CommandNuance.OCCUPIED),
          "Rejected",
          CommandOutcome.REJECTED,
          "Unavailable",
          CommandOutcome.rejected(CommandNuance.UNAVAILABLE));

  @Override
  public Command.Kind kind() {
    return Command.Kind.RESERVE;
  }

  @Override
  public Map<String, CommandOutcome> answers() {
    return MEANINGS;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Payload.of(parameters)
        .put("connector", "connectorId")
        .put("until", "expiryDate")
        .put("card", "idTag")
        .put("parent", "parentIdTag")
        .put("reservation", "reservationId")
        .build();
  }
}
