package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import java.util.Map;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;
import org.ecs.station.CommandNuance;
import org.ecs.station.CommandOutcome;

/** In service or out of service, a connector or (0) the whole station (OCPP 1.5 §5.2). */
@Dependent
class ChangeAvailability implements Order {

  private static final Map<String, CommandOutcome> MEANINGS =
      Map.of(
          "Accepted",
          CommandOutcome.ACCEPTED,
          "Rejected",
          CommandOutcome.REJECTED,
          "Scheduled",
          CommandOutcome.accepted(CommandNuance.SCHEDULED));

  @Override
  public Command.Kind kind() {
    return Command.Kind.CHANGE_AVAILABILITY;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Payload.of(parameters)
        .put("connector", "connectorId")
        .flag("available", "type", "Operative", "Inoperative")
        .build();
  }

  @Override
  public Map<String, CommandOutcome> answers() {
    return MEANINGS;
  }
}
