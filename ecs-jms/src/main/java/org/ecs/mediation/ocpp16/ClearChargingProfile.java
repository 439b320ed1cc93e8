package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import java.util.Map;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;
import org.ecs.station.CommandNuance;
import org.ecs.station.CommandOutcome;

/** Take away the profiles that all that is given applies to (OCPP 1.6 §5.5). */
@Dependent
class ClearChargingProfile implements Order {

  private static final Map<String, CommandOutcome> MEANINGS =
      Map.of(
          "Accepted",
          CommandOutcome.ACCEPTED,
          "Unknown",
          CommandOutcome.rejected(CommandNuance.NOTHING_FOUND));

  @Override
  public Command.Kind kind() {
    return Command.Kind.CLEAR_CHARGING_PROFILE;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Payload.of(parameters)
        .put("profile", "id")
        .put("connector", "connectorId")
        .word("purpose", "chargingProfilePurpose", Profile.PURPOSES)
        .put("level", "stackLevel")
        .build();
  }

  @Override
  public Map<String, CommandOutcome> answers() {
    return MEANINGS;
  }
}
