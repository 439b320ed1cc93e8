package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;

/** Start a session with a card, at a connector or any, perhaps with limits (OCPP 1.6 §5.11). */
@Dependent
class RemoteStartTransaction implements Order {

  @Override
  public Command.Kind kind() {
    return Command.Kind.START_CHARGING;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    Payload payload = Payload.of(parameters).put("card", "idTag").put("connector", "connectorId");
    if (parameters.containsKey("profile")) {
      payload.add("chargingProfile", Profile.of(parameters.getJsonObject("profile")));
    }
    return payload.build();
  }
}
