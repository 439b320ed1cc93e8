package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import org.ecs.station.Command;

/** Forget the cards that were accepted before (OCPP 1.5 §5.4). */
@Dependent
class ClearCache implements Order {

  @Override
  public Command.Kind kind() {
    return Command.Kind.CLEAR_CACHE;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return JsonObject.EMPTY_JSON_OBJECT;
  }
}
