package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import java.util.Map;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;
import org.ecs.station.CommandOutcome;

/** Limits over time for a connector or the station (OCPP 1.6 §5.16). */
@Dependent
class SetChargingProfile implements Order {

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
    return Command.Kind.SET_CHARGING_PROFILE;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Payload.of(parameters)
        .put("connector", "connectorId")
        .add("csChargingProfiles", Profile.of(parameters.getJsonObject("profile")))
        .build();
  }

  @Override
  public Map<String, CommandOutcome> answers() {
    return MEANINGS;
  }
}
