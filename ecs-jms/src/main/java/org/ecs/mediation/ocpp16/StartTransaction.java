package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Instant;
import org.ecs.card.CardNumber;
import org.ecs.common.Energy;
import org.ecs.mediation.Fields;
import org.ecs.mediation.IdTagInfo;
import org.ecs.mediation.Json;
import org.ecs.mediation.Received;
import org.ecs.session.Sessions;
import org.ecs.session.Start;
import org.jspecify.annotations.Nullable;

/** A session has started, perhaps long ago (OCPP 1.6 §4.8); the station gets its id in any case. */
@Dependent
class StartTransaction implements Request {

  @Inject private Sessions sessions;

  @Override
  public JsonValue answer(Received request) {
    Fields fields = request.fields();
    int connector = fields.connector("connectorId");
    CardNumber card = CardNumber.asRead(fields.text("idTag", IdTagInfo.ID_TAG));
    Energy meter = new Energy(fields.integer("meterStart"));
    @Nullable Long reservation = fields.optionalInteger("reservationId");
    Instant at = fields.time("timestamp");
    fields.nothingElse();
    var started =
        sessions.start(
            new Start(
                request.station(),
                connector,
                card,
                request.clock(at).when(at),
                meter,
                reservation));
    return Json.object()
        .add("idTagInfo", IdTagInfo.of(started.authorization()))
        .add("transactionId", started.session().value())
        .build();
  }

  @Override
  public boolean tellsOfThePast() {
    return true;
  }
}
