package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import java.util.Map;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;
import org.ecs.station.CommandOutcome;

/** Say something now, in the words of the security extension (§4.5.1). */
@Dependent
class ExtendedTriggerMessage implements Order {

  private static final Map<String, CommandOutcome> MEANINGS =
      Map.of(
          "Accepted",
          CommandOutcome.ACCEPTED,
          "Rejected",
          CommandOutcome.REJECTED,
          "NotImplemented",
          CommandOutcome.NOT_SUPPORTED);

  private static final Map<String, String> MESSAGES =
      Map.of(
          "BOOT",
          "BootNotification",
          "LOG_STATUS",
          "LogStatusNotification",
          "FIRMWARE_STATUS",
          "FirmwareStatusNotification",
          "HEARTBEAT",
          "Heartbeat",
          "METER",
          "MeterValues",
          "CERTIFICATE_REQUEST",
          "SignChargePointCertificate",
          "STATUS",
          "StatusNotification");

  @Override
  public Command.Kind kind() {
    return Command.Kind.TRIGGER_MESSAGE_SECURED;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Payload.of(parameters)
        .word("message", "requestedMessage", MESSAGES)
        .put("connector", "connectorId")
        .build();
  }

  @Override
  public Map<String, CommandOutcome> answers() {
    return MEANINGS;
  }
}
