package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import java.util.Map;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;
import org.ecs.station.CommandNuance;
import org.ecs.station.CommandOutcome;

/** Fetch software that its maker has signed, and install it (security extension). */
@Dependent
class SignedUpdateFirmware implements Order {

  private static final Map<String, CommandOutcome> MEANINGS =
      Map.of(
          "Accepted",
          CommandOutcome.ACCEPTED,
          "Rejected",
          CommandOutcome.REJECTED,
          "AcceptedCanceled",
          CommandOutcome.accepted(CommandNuance.REPLACED_EARLIER),
          "InvalidCertificate",
          CommandOutcome.rejected(CommandNuance.CERTIFICATE_INVALID),
          "RevokedCertificate",
          CommandOutcome.rejected(CommandNuance.CERTIFICATE_REVOKED));

  @Override
  public Command.Kind kind() {
    return Command.Kind.UPDATE_SIGNED_FIRMWARE;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    JsonObject firmware =
        Payload.of(parameters)
            .put("location", "location")
            .put("at", "retrieveDateTime")
            .put("installAt", "installDateTime")
            .put("certificate", "signingCertificate")
            .put("signature", "signature")
            .build();
    return Payload.of(parameters)
        .put("tries", "retries")
        .put("pause", "retryInterval")
        .put("request", "requestId")
        .add("firmware", firmware)
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
