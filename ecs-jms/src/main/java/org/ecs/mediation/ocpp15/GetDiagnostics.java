package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import org.ecs.mediation.Fields;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;
import org.ecs.station.CommandNuance;
import org.ecs.station.CommandOutcome;

/** Bring a log file to a place (OCPP 1.5 §5.7); without a file name there is nothing to bring. */
@Dependent
class GetDiagnostics implements Order {

  @Override
  public Command.Kind kind() {
    return Command.Kind.GET_DIAGNOSTICS;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Payload.of(parameters)
        .put("location", "location")
        .put("tries", "retries")
        .put("pause", "retryInterval")
        .put("from", "startTime")
        .put("until", "stopTime")
        .build();
  }

  @Override
  public CommandOutcome outcome(Fields answer) {
    return answer.optionalText("fileName", Integer.MAX_VALUE) == null
        ? CommandOutcome.rejected(CommandNuance.NOTHING_FOUND)
        : CommandOutcome.ACCEPTED;
  }

  @Override
  public boolean mayBeRepeated() {
    return false;
  }
}
