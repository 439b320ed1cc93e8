package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import org.ecs.mediation.Json;
import org.ecs.station.Command;

/**
 * Start anew (OCPP 1.5 §5.12). Never repeated: a station that resets before it answers would reset
 * for ever.
 */
@Dependent
class Reset implements Order {

  @Override
  public Command.Kind kind() {
    return Command.Kind.RESET;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Json.object().add("type", parameters.getBoolean("hard") ? "Hard" : "Soft").build();
  }

  @Override
  public boolean mayBeRepeated() {
    return false;
  }
}
