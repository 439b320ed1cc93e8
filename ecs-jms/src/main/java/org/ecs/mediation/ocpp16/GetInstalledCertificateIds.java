package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import java.util.Map;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;
import org.ecs.station.CommandNuance;
import org.ecs.station.CommandOutcome;

/** Which root certificates does the station trust (security extension)? */
@Dependent
class GetInstalledCertificateIds implements Order {

  private static final Map<String, CommandOutcome> MEANINGS =
      Map.of(
          "Accepted",
          CommandOutcome.ACCEPTED,
          "NotFound",
          CommandOutcome.accepted(CommandNuance.NOTHING_FOUND));

  @Override
  public Command.Kind kind() {
    return Command.Kind.LIST_CERTIFICATES;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Payload.of(parameters).word("use", "certificateType", InstallCertificate.USES).build();
  }

  @Override
  public Map<String, CommandOutcome> answers() {
    return MEANINGS;
  }
}
