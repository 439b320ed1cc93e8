package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import org.ecs.mediation.Json;
import org.ecs.station.Command;

/** Stop a session (OCPP 1.5 §5.10). */
@Dependent
class RemoteStopTransaction implements Order {

  @Override
  public Command.Kind kind() {
    return Command.Kind.STOP_CHARGING;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Json.object().add("transactionId", parameters.getJsonNumber("session")).build();
  }
}
