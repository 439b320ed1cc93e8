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

/** How far the station is with signed software (security extension). */
@Dependent
class SignedFirmwareStatusNotification implements Request {

  private static final Map<String, FileStep> STEPS =
      Map.ofEntries(
          entry("Downloaded", FileStep.DOWNLOADED),
          entry("DownloadFailed", FileStep.DOWNLOAD_FAILED),
          entry("Downloading", FileStep.DOWNLOADING),
          entry("Idle", FileStep.IDLE),
          entry("InstallationFailed", FileStep.INSTALL_FAILED),
          entry("Installing", FileStep.INSTALLING),
          entry("Installed", FileStep.INSTALLED),
          entry("DownloadScheduled", FileStep.DOWNLOAD_SCHEDULED),
          entry("DownloadPaused", FileStep.DOWNLOAD_PAUSED),
          entry("InstallRebooting", FileStep.INSTALL_REBOOTING),
          entry("InstallScheduled", FileStep.INSTALL_SCHEDULED),
          entry("InstallVerificationFailed", FileStep.INSTALL_NOT_VERIFIED),
          entry("InvalidSignature", FileStep.SIGNATURE_INVALID),
          entry("SignatureVerified", FileStep.SIGNATURE_VERIFIED));

  @Inject private FileReports reports;

  @Override
  public JsonValue answer(Received request) {
    Fields fields = request.fields();
    FileStep step = fields.oneOf("status", STEPS);
    @Nullable Long number = fields.optionalInteger("requestId");
    fields.nothingElse();
    reports.keep(
        new FileReported(request.station(), FileKind.FIRMWARE, step, number, request.arrived()));
    return Json.nothing();
  }
}
