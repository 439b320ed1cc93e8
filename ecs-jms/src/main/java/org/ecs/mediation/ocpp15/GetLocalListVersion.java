package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import org.ecs.mediation.Fields;
import org.ecs.station.Command;
import org.ecs.station.CommandOutcome;

/** Which list does the station have? 0: an empty one, -1: it keeps none (OCPP 1.5 §5.8). */
@Dependent
class GetLocalListVersion implements Order {

  @Override
  public Command.Kind kind() {
    return Command.Kind.GET_LOCAL_LIST_VERSION;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return JsonObject.EMPTY_JSON_OBJECT;
  }

  @Override
  public CommandOutcome outcome(Fields answer) {
    return answer.integer("listVersion") < 0
        ? CommandOutcome.NOT_SUPPORTED
        : CommandOutcome.ACCEPTED;
  }
}
