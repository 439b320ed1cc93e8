package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Instant;
import org.ecs.mediation.Fields;
import org.ecs.mediation.Json;
import org.ecs.mediation.Received;
import org.ecs.station.SecurityEvents;
import org.jspecify.annotations.Nullable;

/** Something that may concern the station's security (security extension, §6). */
@Dependent
class SecurityEventNotification implements Request {

  @Inject private SecurityEvents events;

  @Override
  public JsonValue answer(Received request) {
    Fields fields = request.fields();
    String type = fields.text("type", 50);
    Instant at = fields.time("timestamp");
    @Nullable String detail = fields.optionalText("techInfo", 255);
    fields.nothingElse();
    events.keep(request.station(), type, request.clock(at).when(at).corrected(), detail);
    return Json.nothing();
  }

  @Override
  public boolean tellsOfThePast() {
    return true;
  }
}
