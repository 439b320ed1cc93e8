package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.mediation.Fields;
import org.ecs.mediation.Json;
import org.ecs.mediation.Received;
import org.ecs.station.BootReport;
import org.ecs.station.Presence;
import org.jspecify.annotations.Nullable;

/** The station has started and says what it is; it learns the time (OCPP 1.5 §4.2). */
@Dependent
class BootNotification implements Request {

  @Inject private Presence presence;

  @Inject
  @ConfigProperty(name = "ecs.station.heartbeat", defaultValue = "PT5M")
  private Duration heartbeat;

  @Override
  public JsonValue answer(Received request) {
    presence.booted(request.station(), read(request.fields(), request.connection().spoken()));
    return Json.object()
        .add("status", "Accepted")
        .add("currentTime", Json.time(request.arrived()))
        .add("heartbeatInterval", heartbeat.toSeconds())
        .build();
  }

  private static BootReport read(Fields fields, String spoken) {
    String vendor = fields.text("chargePointVendor", 20);
    String model = fields.text("chargePointModel", 20);
    @Nullable String serial = fields.optionalText("chargePointSerialNumber", 25);
    @Nullable String boxSerial = fields.optionalText("chargeBoxSerialNumber", 25);
    @Nullable String firmware = fields.optionalText("firmwareVersion", 50);
    fields.optionalText("iccid", 20);
    fields.optionalText("imsi", 20);
    fields.optionalText("meterType", 25);
    fields.optionalText("meterSerialNumber", 25);
    fields.nothingElse();
    return new BootReport(spoken, vendor, model, serial == null ? boxSerial : serial, firmware);
  }
}
