package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.ecs.mediation.Fields;
import org.ecs.mediation.Json;
import org.ecs.mediation.Received;
import org.ecs.mediation.meter.Measurements;
import org.ecs.session.Metering;
import org.jspecify.annotations.Nullable;

/**
 * What a meter shows (OCPP 1.6 §4.7). A transaction id of 0 or less is one that an offline station
 * made up: then connector and time tell the session.
 */
@Dependent
class MeterValues implements Request {

  @Inject private Metering metering;

  @Override
  public JsonValue answer(Received request) {
    Fields fields = request.fields();
    int connector = fields.connector("connectorId");
    @Nullable Long transaction = fields.optionalInteger("transactionId");
    Measurements measured = MeterWords.read(fields.objects("meterValue"));
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
