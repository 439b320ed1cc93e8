package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Map;
import org.ecs.mediation.Fields;
import org.ecs.mediation.Json;
import org.ecs.mediation.Received;
import org.ecs.mediation.meter.Vocabulary;
import org.ecs.station.ConnectorReport;
import org.ecs.station.ConnectorReports;
import org.ecs.station.ConnectorStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a connector is (OCPP 1.5 §4.9). Occupied says that somebody is there, not what he does: a
 * session that runs is known by its start.
 */
@Dependent
class StatusNotification implements Request {

  private static final int INFO = 50;

  private static final Map<String, ConnectorStatus> STATUS =
      Map.of(
          "Available", ConnectorStatus.AVAILABLE,
          "Occupied", ConnectorStatus.CHARGING,
          "Faulted", ConnectorStatus.FAULTED,
          "Unavailable", ConnectorStatus.UNAVAILABLE,
          "Reserved", ConnectorStatus.RESERVED);

  private static final String NO_ERROR = "NoError";

  private static final Map<String, String> ERRORS =
      Vocabulary.words(
          "ConnectorLockFailure HighTemperature Mode3Error NoError PowerMeterFailure"
              + " PowerSwitchFailure ReaderFailure ResetFailure GroundFailure OverCurrentFailure"
              + " UnderVoltage WeakSignal OtherError");

  @Inject private ConnectorReports reports;

  @Override
  public JsonValue answer(Received request) {
    Fields fields = request.fields();
    int connector = fields.connector("connectorId");
    String error = fields.oneOf("errorCode", ERRORS);
    ConnectorStatus status = fields.oneOf("status", STATUS);
    @Nullable String info = fields.optionalText("info", Integer.MAX_VALUE);
    @Nullable Instant timestamp = fields.optionalTime("timestamp");
    fields.optionalText("vendorId", Integer.MAX_VALUE);
    @Nullable String vendorError = fields.optionalText("vendorErrorCode", Integer.MAX_VALUE);
    fields.nothingElse();
    if (timestamp != null) {
      request.clock(timestamp);
    }
    reports.keep(
        new ConnectorReport(
            request.station(),
            connector,
            status,
            error.equals(NO_ERROR) ? null : error,
            cut(info == null ? vendorError : info),
            request.arrived()));
    return Json.nothing();
  }

  /** The schema of 1.5 bounds no text; its prose has 50 characters here. */
  private static @Nullable String cut(@Nullable String text) {
    if (text == null || text.length() <= INFO) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(INFO - 1)) ? INFO - 1 : INFO);
  }
}
