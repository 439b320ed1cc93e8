package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;

/** The certificate that the station has asked for, with what signed it (security extension). */
@Dependent
class CertificateSigned implements Order {

  @Override
  public Command.Kind kind() {
    return Command.Kind.SEND_CERTIFICATE;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Payload.of(parameters).put("chain", "certificateChain").build();
  }
}
