package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonValue;
import org.ecs.mediation.Json;
import org.ecs.mediation.Received;

/** A vendor's own message; ECS has no extension of any vendor (OCPP 1.6 §4.3). */
@Dependent
class DataTransfer implements Request {

  @Override
  public JsonValue answer(Received request) {
    request.fields().text("vendorId", 255);
    request.fields().optionalText("messageId", 50);
    request.fields().optionalText("data", Integer.MAX_VALUE);
    request.fields().nothingElse();
    return Json.object().add("status", "UnknownVendorId").build();
  }
}
