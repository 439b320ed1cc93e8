package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ecs.common.Energy;
import org.ecs.mediation.Correction;
import org.ecs.mediation.Fields;
import org.ecs.mediation.IdTagInfo;
import org.ecs.mediation.Json;
import org.ecs.mediation.Received;
import org.ecs.mediation.meter.Measurements;
import org.ecs.session.Sessions;
import org.ecs.session.Stop;
import org.jspecify.annotations.Nullable;

/**
 * A session has ended (OCPP 1.5 §4.10), for no reason that 1.5 has a word for. Always confirmed,
 * without the optional idTagInfo: it is no longer of use to anybody.
 */
@Dependent
class StopTransaction implements Request {

  @Inject private Sessions sessions;

  @Override
  public JsonValue answer(Received request) {
    Fields fields = request.fields();
    @Nullable String card = fields.optionalText("idTag", IdTagInfo.ID_TAG);
    Energy meter = new Energy(fields.integer("meterStop"));
    Instant at = fields.time("timestamp");
    long transaction = fields.integer("transactionId");
    Measurements measured = MeterWords.read(values(fields.optionalObjects("transactionData")));
    fields.nothingElse();
    Correction clock = request.clock(at);
    sessions.stop(
        new Stop(
            request.station(),
            transaction,
            clock.when(at),
            meter,
            card,
            null,
            measured.samples(clock)));
    return Json.nothing();
  }

  /** Of several groups of values, which 1.5 puts around them. */
  private static List<Fields> values(@Nullable List<Fields> data) {
    List<Fields> values = new ArrayList<>();
    for (Fields group : data == null ? List.<Fields>of() : data) {
      List<Fields> some = group.optionalObjects("values");
      group.nothingElse();
      values.addAll(some == null ? List.of() : some);
    }
    return values;
  }

  @Override
  public boolean tellsOfThePast() {
    return true;
  }
}
