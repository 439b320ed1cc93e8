package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import java.util.Map;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;
import org.ecs.station.CommandOutcome;

/** Let go of the cable (OCPP 1.6 §5.18). Never repeated: another cable may be in by then. */
@Dependent
class UnlockConnector implements Order {

  private static final Map<String, CommandOutcome> MEANINGS =
      Map.of(
          "Unlocked",
          CommandOutcome.ACCEPTED,
          "UnlockFailed",
          CommandOutcome.FAILED,
          "NotSupported",
          CommandOutcome.NOT_SUPPORTED);

  @Override
  public Command.Kind kind() {
    return Command.Kind.UNLOCK_CONNECTOR;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Payload.of(parameters).put("connector", "connectorId").build();
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
