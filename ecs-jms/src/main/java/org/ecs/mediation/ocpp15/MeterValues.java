package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import org.ecs.mediation.Fields;
import org.ecs.mediation.Json;
import org.ecs.mediation.Received;
import org.ecs.mediation.meter.Measurements;
import org.ecs.session.Metering;
import org.jspecify.annotations.Nullable;

/**
 * What a meter shows (OCPP 1.5 §4.7). A transaction id of 0 or less is none: then connector and
 * time tell the session.
 */
@Dependent
class MeterValues implements Request {

  @Inject private Metering metering;

  @Override
  public JsonValue answer(Received request) {
    Fields fields = request.fields();
    int connector = fields.connector("connectorId");
    @Nullable Long transaction = fields.optionalInteger("transactionId");
    @Nullable List<Fields> values = fields.optionalObjects("values");
    Measurements measured = MeterWords.read(values == null ? List.of() : values);
    fields.nothingElse();
    if (!measured.isEmpty()) {
      boolean named = transaction != null && transaction > 0;
      var samples = measured.samples(request.clock(measured.newest()));
      metering.measured(request.station(), connector, named ? transaction : null, samples);
    }
    return Json.nothing();
  }

  @Override
  public boolean tellsOfThePast() {
    return true;
  }
}
