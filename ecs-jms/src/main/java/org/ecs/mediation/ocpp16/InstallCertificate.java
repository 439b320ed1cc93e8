package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import java.util.Map;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;
import org.ecs.station.CommandOutcome;

/** Trust this root certificate from now on (security extension). */
@Dependent
class InstallCertificate implements Order {

  private static final Map<String, CommandOutcome> MEANINGS =
      Map.of(
          "Accepted",
          CommandOutcome.ACCEPTED,
          "Failed",
          CommandOutcome.FAILED,
          "Rejected",
          CommandOutcome.REJECTED);

  static final Map<String, String> USES =
      Map.of(
          "CENTRAL_SYSTEM",
          "CentralSystemRootCertificate",
          "MANUFACTURER",
          "ManufacturerRootCertificate");

  @Override
  public Command.Kind kind() {
    return Command.Kind.INSTALL_CERTIFICATE;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Payload.of(parameters)
        .word("use", "certificateType", USES)
        .put("certificate", "certificate")
        .build();
  }

  @Override
  public Map<String, CommandOutcome> answers() {
    return MEANINGS;
  }
}
