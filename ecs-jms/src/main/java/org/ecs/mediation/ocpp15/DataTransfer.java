package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import org.ecs.mediation.Json;
import org.ecs.mediation.Payload;
import org.ecs.mediation.Received;
import org.ecs.station.Command;
import org.ecs.station.CommandNuance;
import org.ecs.station.CommandOutcome;

/**
 * A vendor's own message (OCPP 1.5 §4.3, §5.5): ECS has no extension of any vendor, so it knows
 * none that comes, and carries whatever an operator wants to send.
 */
@Dependent
class DataTransfer implements Request, Order {

  private static final Map<String, CommandOutcome> MEANINGS =
      Map.of(
          "Accepted",
          CommandOutcome.ACCEPTED,
          "Rejected",
          CommandOutcome.REJECTED,
          "UnknownMessageId",
          CommandOutcome.notSupported(CommandNuance.UNKNOWN_MESSAGE),
          "UnknownVendorId",
          CommandOutcome.notSupported(CommandNuance.UNKNOWN_VENDOR));

  @Override
  public JsonValue answer(Received request) {
    request.fields().text("vendorId", Integer.MAX_VALUE);
    request.fields().optionalText("messageId", Integer.MAX_VALUE);
    request.fields().optionalText("data", Integer.MAX_VALUE);
    request.fields().nothingElse();
    return Json.object().add("status", "UnknownVendorId").build();
  }

  @Override
  public Command.Kind kind() {
    return Command.Kind.DATA_TRANSFER;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Payload.of(parameters)
        .put("vendor", "vendorId")
        .put("message", "messageId")
        .put("data", "data")
        .build();
  }

  @Override
  public Map<String, CommandOutcome> answers() {
    return MEANINGS;
  }

  /** What it does is known to the vendor only. */
  @Override
  public boolean mayBeRepeated() {
    return false;
  }
}
