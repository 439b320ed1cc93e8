package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;

/** Let go of the cable (OCPP 1.5 §5.14). Never repeated: another cable may be in by then. */
@Dependent
class UnlockConnector implements Order {

  @Override
  public Command.Kind kind() {
    return Command.Kind.UNLOCK_CONNECTOR;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Payload.of(parameters).put("connector", "connectorId").build();
  }

  @Override
  public boolean mayBeRepeated() {
    return false;
  }
}
