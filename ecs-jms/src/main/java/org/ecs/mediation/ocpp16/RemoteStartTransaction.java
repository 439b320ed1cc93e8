package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import org.ecs.mediation.Json;
import org.ecs.station.Command;

/** Start a session with a card, at a connector or any (OCPP 1.6 §5.11). */
@Dependent
class RemoteStartTransaction implements Order {

  @Override
  public Command.Kind kind() {
    return Command.Kind.START_CHARGING;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    var payload = Json.object().add("idTag", parameters.getString("card"));
    if (parameters.containsKey("connector")) {
      payload.add("connectorId", parameters.getInt("connector"));
    }
    return payload.build();
  }
}
