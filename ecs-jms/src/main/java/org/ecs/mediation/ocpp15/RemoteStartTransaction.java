package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;

/** Start a session with a card, at a connector or any (OCPP 1.5 §5.9). */
@Dependent
class RemoteStartTransaction implements Order {

  @Override
  public Command.Kind kind() {
    return Command.Kind.START_CHARGING;
  }

  /** Limits came with 1.6: a session that should have some is not started without them. */
  @Override
  public boolean canSay(JsonObject parameters) {
    return !parameters.containsKey("profile");
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Payload.of(parameters).put("card", "idTag").put("connector", "connectorId").build();
  }
}
