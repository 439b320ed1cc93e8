package org.ecs.mediation.ocpp16;

import static java.util.Map.entry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.Map;
import org.ecs.mediation.Fields;
import org.ecs.mediation.Json;
import org.ecs.mediation.Received;
import org.ecs.station.FileKind;
import org.ecs.station.FileReported;
import org.ecs.station.FileReports;
import org.ecs.station.FileStep;
import org.jspecify.annotations.Nullable;

/** How far the station is with bringing a log (security extension). */
@Dependent
class LogStatusNotification implements Request {

  private static final Map<String, FileStep> STEPS =
      Map.ofEntries(
          entry("BadMessage", FileStep.UPLOAD_NOT_UNDERSTOOD),
          entry("Idle", FileStep.IDLE),
          entry("NotSupportedOperation", FileStep.UPLOAD_NOT_SUPPORTED),
          entry("PermissionDenied", FileStep.UPLOAD_NOT_PERMITTED),
          entry("Uploaded", FileStep.UPLOADED),
          entry("UploadFailure", FileStep.UPLOAD_FAILED),
          entry("Uploading", FileStep.UPLOADING));

  @Inject private FileReports reports;

  @Override
  public JsonValue answer(Received request) {
    Fields fields = request.fields();
    FileStep step = fields.oneOf("status", STEPS);
    @Nullable Long number = fields.optionalInteger("requestId");
    fields.nothingElse();
    reports.keep(
        new FileReported(request.station(), FileKind.LOG, step, number, request.arrived()));
    return Json.nothing();
  }
}
