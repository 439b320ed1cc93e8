package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import java.util.Map;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;
import org.ecs.station.CommandNuance;
import org.ecs.station.CommandOutcome;

/** Trust a root certificate no longer (security extension). */
@Dependent
class DeleteCertificate implements Order {

  private static final Map<String, CommandOutcome> MEANINGS =
      Map.of(
          "Accepted",
          CommandOutcome.ACCEPTED,
          "Failed",
          CommandOutcome.FAILED,
          "NotFound",
          CommandOutcome.rejected(CommandNuance.NOTHING_FOUND));

  @Override
  public Command.Kind kind() {
    return Command.Kind.DELETE_CERTIFICATE;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    JsonObject hash =
        Payload.of(parameters)
            .put("algorithm", "hashAlgorithm")
            .put("issuerName", "issuerNameHash")
            .put("issuerKey", "issuerKeyHash")
            .put("serial", "serialNumber")
            .build();
    return Payload.of(parameters).add("certificateHashData", hash).build();
  }

  @Override
  public Map<String, CommandOutcome> answers() {
    return MEANINGS;
  }
}
