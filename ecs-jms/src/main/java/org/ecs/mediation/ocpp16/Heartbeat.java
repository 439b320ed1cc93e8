package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonValue;
import org.ecs.mediation.Json;
import org.ecs.mediation.Received;

/** The station is there, and sets its clock by the answer (OCPP 1.6 §4.6). */
@Dependent
class Heartbeat implements Request {

  @Override
  public JsonValue answer(Received request) {
    request.fields().nothingElse();
    return Json.object().add("currentTime", Json.time(request.arrived())).build();
  }
}
