package org.ecs.mediation.ocpp16;

import static java.util.Map.entry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecs.mediation.Fields;
import org.ecs.mediation.Json;
import org.ecs.mediation.Received;
import org.ecs.station.ConnectorReport;
import org.ecs.station.ConnectorReports;
import org.ecs.station.ConnectorStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a connector is (OCPP 1.6 §4.9). What is shown live follows the arrival: a station's clock may
 * be wrong, the order of its messages is not.
 */
@Dependent
class StatusNotification implements Request {

  private static final Map<String, ConnectorStatus> STATUS =
      Map.ofEntries(
          entry("Available", ConnectorStatus.AVAILABLE),
          entry("Preparing", ConnectorStatus.PREPARING),
          entry("Charging", ConnectorStatus.CHARGING),
          entry("SuspendedEV", ConnectorStatus.SUSPENDED_EV),
          entry("SuspendedEVSE", ConnectorStatus.SUSPENDED_EVSE),
          entry("Finishing", ConnectorStatus.FINISHING),
          entry("Reserved", ConnectorStatus.RESERVED),
          entry("Unavailable", ConnectorStatus.UNAVAILABLE),
          entry("Faulted", ConnectorStatus.FAULTED));

  private static final String NO_ERROR = "NoError";

  private static final Map<String, String> ERRORS =
      Stream.of(
              "ConnectorLockFailure",
              "EVCommunicationError",
              "GroundFailure",
              "HighTemperature",
              "InternalError",
              "LocalListConflict",
              NO_ERROR,
              "OtherError",
              "OverCurrentFailure",
              "OverVoltage",
              "PowerMeterFailure",
              "PowerSwitchFailure",
              "ReaderFailure",
              "ResetFailure",
              "UnderVoltage",
              "WeakSignal")
          .collect(Collectors.toMap(Function.identity(), Function.identity()));

  @Inject private ConnectorReports reports;

  @Override
  public JsonValue answer(Received request) {
    Fields fields = request.fields();
    int connector = fields.connector("connectorId");
    String error = fields.oneOf("errorCode", ERRORS);
    ConnectorStatus status = fields.oneOf("status", STATUS);
    @Nullable String info = fields.optionalText("info", 50);
    @Nullable Instant timestamp = fields.optionalTime("timestamp");
    fields.optionalText("vendorId", 255);
    @Nullable String vendorError = fields.optionalText("vendorErrorCode", 50);
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
            info == null ? vendorError : info,
            request.arrived()));
    return Json.nothing();
  }
}
