package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * A session has ended (OCPP 1.6 §4.10). Always confirmed, without the optional idTagInfo: it is no
 * longer of use to anybody.
 */
@Dependent
class StopTransaction implements Request {

  private static final Map<String, String> REASONS =
      Stream.of(
              "DeAuthorized",
              "EmergencyStop",
              "EVDisconnected",
              "HardReset",
              "Local",
              "Other",
              "PowerLoss",
              "Reboot",
              "Remote",
              "SoftReset",
              "UnlockCommand")
          .collect(Collectors.toMap(Function.identity(), Function.identity()));

  @Inject private Sessions sessions;

  @Override
  public JsonValue answer(Received request) {
    Fields fields = request.fields();
    @Nullable String card = fields.optionalText("idTag", IdTagInfo.ID_TAG);
    Energy meter = new Energy(fields.integer("meterStop"));
    Instant at = fields.time("timestamp");
    long transaction = fields.integer("transactionId");
    @Nullable String reason = fields.optionalOneOf("reason", REASONS);
    @Nullable List<Fields> data = fields.optionalObjects("transactionData");
    Measurements measured = MeterWords.read(data == null ? List.of() : data);
    fields.nothingElse();
    Correction clock = request.clock(at);
    sessions.stop(
        new Stop(
            request.station(),
            transaction,
            clock.when(at),
            meter,
            card,
            reason,
            measured.samples(clock)));
    return Json.nothing();
  }

  @Override
  public boolean tellsOfThePast() {
    return true;
  }
}
