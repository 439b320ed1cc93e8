package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import java.util.Map;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;
import org.ecs.station.CommandNuance;
import org.ecs.station.CommandOutcome;

/** Bring a log of diagnostics or of security events to a place (security extension). */
@Dependent
class GetLog implements Order {

  private static final Map<String, CommandOutcome> MEANINGS =
      Map.of(
          "Accepted",
          CommandOutcome.ACCEPTED,
          "Rejected",
          CommandOutcome.REJECTED,
          "AcceptedCanceled",
          CommandOutcome.accepted(CommandNuance.REPLACED_EARLIER));

  private static final Map<String, String> LOGS =
      Map.of("DIAGNOSTICS", "DiagnosticsLog", "SECURITY", "SecurityLog");

  @Override
  public Command.Kind kind() {
    return Command.Kind.GET_LOG;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    JsonObject log =
        Payload.of(parameters)
            .put("location", "remoteLocation")
            .put("from", "oldestTimestamp")
            .put("until", "latestTimestamp")
            .build();
    return Payload.of(parameters)
        .add("log", log)
        .word("log", "logType", LOGS)
        .put("request", "requestId")
        .put("tries", "retries")
        .put("pause", "retryInterval")
        .build();
  }

  @Override
  public Map<String, CommandOutcome> answers() {
    return MEANINGS;
  }

  @Override
  public boolean mayBeRepeated() {
    return false;
  }
}
