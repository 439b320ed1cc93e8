package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import org.ecs.mediation.Fields;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;
import org.ecs.station.CommandOutcome;

/** Fetch new software from a place and install it (OCPP 1.5 §5.15); the answer says nothing. */
@Dependent
class UpdateFirmware implements Order {

  @Override
  public Command.Kind kind() {
    return Command.Kind.UPDATE_FIRMWARE;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Payload.of(parameters)
        .put("location", "location")
        .put("at", "retrieveDate")
        .put("tries", "retries")
        .put("pause", "retryInterval")
        .build();
  }

  @Override
  public CommandOutcome outcome(Fields answer) {
    return CommandOutcome.ACCEPTED;
  }

  @Override
  public boolean mayBeRepeated() {
    return false;
  }
}
