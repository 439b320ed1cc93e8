package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import java.util.Map;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;
import org.ecs.station.CommandOutcome;

/** One setting of the station (OCPP 1.5 §5.3). */
@Dependent
class ChangeConfiguration implements Order {

  private static final Map<String, CommandOutcome> MEANINGS =
      Map.of(
          "Accepted",
          CommandOutcome.ACCEPTED,
          "Rejected",
          CommandOutcome.REJECTED,
          "NotSupported",
          CommandOutcome.NOT_SUPPORTED);

  @Override
  public Command.Kind kind() {
    return Command.Kind.CHANGE_CONFIGURATION;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Payload.of(parameters).put("key", "key").put("value", "value").build();
  }

  @Override
  public Map<String, CommandOutcome> answers() {
    return MEANINGS;
  }
}
