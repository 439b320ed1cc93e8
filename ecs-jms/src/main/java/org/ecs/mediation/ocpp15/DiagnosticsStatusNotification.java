package org.ecs.mediation.ocpp15;

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

/** How far the station is with bringing its diagnostics (OCPP 1.5 §4.4). */
@Dependent
class DiagnosticsStatusNotification implements Request {

  private static final Map<String, FileStep> STEPS =
      Map.of("Uploaded", FileStep.UPLOADED, "UploadFailed", FileStep.UPLOAD_FAILED);

  @Inject private FileReports reports;

  @Override
  public JsonValue answer(Received request) {
    Fields fields = request.fields();
    FileStep step = fields.oneOf("status", STEPS);
    fields.nothingElse();
    reports.keep(new FileReported(request.station(), FileKind.LOG, step, null, request.arrived()));
    return Json.nothing();
  }
}
