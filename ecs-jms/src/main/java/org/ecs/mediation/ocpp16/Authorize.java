package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.ecs.mediation.IdTagInfo;
import org.ecs.mediation.Json;
import org.ecs.mediation.Received;
import org.ecs.session.Authorizations;

/** May this card charge here (OCPP 1.6 §4.1)? */
@Dependent
class Authorize implements Request {

  @Inject private Authorizations authorizations;

  @Override
  public JsonValue answer(Received request) {
    String card = request.fields().text("idTag", IdTagInfo.ID_TAG);
    request.fields().nothingElse();
    var authorization = authorizations.authorize(request.station(), card, request.arrived());
    return Json.object().add("idTagInfo", IdTagInfo.of(authorization)).build();
  }
}
