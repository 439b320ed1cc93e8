package org.ecs.mediation.ocpp15;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecs.mediation.StationLine;
import org.ecs.queue.NoBroker;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a station that speaks OCPP 1.5 tells of the files that it carries; and all of 1.5. */
class FileReportsTest {

  private Ecs ecs;
  private StationLine station;

  @BeforeEach
  void aStation() {
    ecs = Ecs.on(Database.H2, NoBroker.class);
    station = StationLine.speaking(ecs, "S15", "ocpp1.5");
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  @ParameterizedTest
  @CsvSource({
    "DiagnosticsStatusNotification, Uploaded, UPLOADED",
    "DiagnosticsStatusNotification, UploadFailed, UPLOAD_FAILED",
    "FirmwareStatusNotification, Downloaded, DOWNLOADED",
    "FirmwareStatusNotification, DownloadFailed, DOWNLOAD_FAILED",
    "FirmwareStatusNotification, InstallationFailed, INSTALL_FAILED",
    "FirmwareStatusNotification, Installed, INSTALLED"
  })
  void aStepIsKept(String action, String status, String step) {
    String call = "[2,\"1\",\"%s\",{\"status\":\"%s\"}]".formatted(action, status);
    assertThat(station.says(call)).isEqualTo("[3,\"1\",{}]");
    assertThat(ecs.ask("select file_step from file_report")).isEqualTo(step);
  }

  @ParameterizedTest
  @CsvSource({
    "DiagnosticsStatusNotification, Uploading",
    "DiagnosticsStatusNotification, Idle",
    "FirmwareStatusNotification, Downloading",
    "FirmwareStatusNotification, Installing"
  })
  void aStepThatCameWithOcpp16IsNone(String action, String status) {
    String call = "[2,\"1\",\"%s\",{\"status\":\"%s\"}]".formatted(action, status);
    assertThat(station.says(call)).startsWith("[4,\"1\",\"PropertyConstraintViolation\"");
    assertThat(ecs.ask("select count(*) from file_report")).isEqualTo(0L);
  }

  /** The messages of OCPP 1.5 §4 and §5, none more and none less. */
  @Test
  void allOfTheStandardIsSpoken() {
    Set<String> heard =
        Set.of(
            "Authorize",
            "BootNotification",
            "DataTransfer",
            "DiagnosticsStatusNotification",
            "FirmwareStatusNotification",
            "Heartbeat",
            "MeterValues",
            "StartTransaction",
            "StatusNotification",
            "StopTransaction");
    Set<String> said =
        Set.of(
            "CancelReservation",
            "ChangeAvailability",
            "ChangeConfiguration",
            "ClearCache",
            "DataTransfer",
            "GetConfiguration",
            "GetDiagnostics",
            "GetLocalListVersion",
            "RemoteStartTransaction",
            "RemoteStopTransaction",
            "ReserveNow",
            "Reset",
            "SendLocalList",
            "UnlockConnector",
            "UpdateFirmware");
    assertThat(names(Request.class)).isEqualTo(heard);
    assertThat(names(Order.class)).isEqualTo(said);
  }

  private Set<String> names(Class<?> kind) {
    return ecs.all(kind)
        .map(each -> each.getClass().getSimpleName())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
