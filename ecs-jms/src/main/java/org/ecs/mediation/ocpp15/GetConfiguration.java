package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import java.util.List;
import org.ecs.mediation.Fields;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;
import org.ecs.station.CommandOutcome;

/** How the station is set: some settings, or all (OCPP 1.5 §5.6). The whole answer is kept. */
@Dependent
class GetConfiguration implements Order {

  @Override
  public Command.Kind kind() {
    return Command.Kind.GET_CONFIGURATION;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Payload.of(parameters).put("keys", "key").build();
  }

  @Override
  public CommandOutcome outcome(Fields answer) {
    List<Fields> settings = answer.optionalObjects("configurationKey");
    if (settings != null) {
      settings.forEach(setting -> setting.text("key", Integer.MAX_VALUE));
    }
    return CommandOutcome.ACCEPTED;
  }
}
