package org.ecs.mediation.ocpp16;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecs.mediation.StationLine;
import org.ecs.queue.NoBroker;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What ECS takes and what the standard's schemas take is the same, one changed field at a time; and
 * what ECS says is valid. Where the schemas (property {@code ecs.ocpp.schemas}) are absent, nothing
 * is compared.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(
    value = "org.ecs.mediation.ocpp16.Standard#isHere",
    disabledReason = "the schemas of the standard are absent (ecs.ocpp.schemas)")
class SchemaAgreementTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String METER_VALUES =
      """
      [{"timestamp":"2026-05-04T07:59:00Z","sampledValue":[{"value":"1","context":"Sample.Clock","format":"Raw",
        "measurand":"Voltage","phase":"L1-N","location":"Body","unit":"V"}]}]
      """;

  private static final Map<String, String> VALID =
      Map.ofEntries(
          entry("Authorize", "{\"idTag\":\"04A1B2C3\"}"),
          entry(
              "BootNotification",
              """
          {"chargePointVendor":"V","chargePointModel":"M","chargePointSerialNumber":"S","chargeBoxSerialNumber":"B",
           "firmwareVersion":"F","iccid":"I","imsi":"I","meterType":"T","meterSerialNumber":"N"}
          """),
          entry("DataTransfer", "{\"vendorId\":\"V\",\"messageId\":\"M\",\"data\":\"D\"}"),
          entry("Heartbeat", "{}"),
          entry(
              "MeterValues",
              "{\"connectorId\":1,\"transactionId\":1,\"meterValue\":" + METER_VALUES + "}"),
          entry(
              "StartTransaction",
              """
          {"connectorId":1,"idTag":"04A1B2C3","meterStart":1,"reservationId":1,"timestamp":"2026-05-04T07:59:00Z"}
          """),
          entry(
              "StatusNotification",
              """
          {"connectorId":1,"errorCode":"NoError","info":"I","status":"Available","timestamp":"2026-05-04T07:59:00Z",
           "vendorId":"V","vendorErrorCode":"E"}
          """),
          entry(
              "StopTransaction",
              """
          {"idTag":"04A1B2C3","meterStop":1,"timestamp":"2026-05-04T07:59:00Z","transactionId":1,"reason":"Local",
           "transactionData":%s}
          """
                  .formatted(METER_VALUES)),
          entry("DiagnosticsStatusNotification", "{\"status\":\"Uploaded\"}"),
          entry("FirmwareStatusNotification", "{\"status\":\"Installed\"}"),
          entry("LogStatusNotification", "{\"status\":\"Uploaded\",\"requestId\":1}"),
          entry("SignedFirmwareStatusNotification", "{\"status\":\"Installed\",\"requestId\":1}"),
          entry(
              "SecurityEventNotification",
              "{\"type\":\"T\",\"timestamp\":\"2026-05-04T07:59:00Z\",\"techInfo\":\"I\"}"),
          entry("SignCertificate", "{\"csr\":\"C\"}"));

  private Ecs ecs;
  private StationLine station;
  private int messages;

  @BeforeAll
  void aStation() {
    ecs = Ecs.on(Database.H2, NoBroker.class);
    station = StationLine.ofNew(ecs, "S1");
  }

  @AfterAll
  void close() {
    ecs.close();
  }

  static Set<String> actions() {
    return new TreeSet<>(VALID.keySet());
  }

  @ParameterizedTest
  @MethodSource("actions")
  void takesWhatTheSchemaTakes(String action) throws IOException {
    JsonSchema request = Standard.schema(action);
    JsonNode valid = JSON.readTree(VALID.get(action));
    assertThat(request.validate(valid)).isEmpty();
    for (JsonNode payload : OneChange.of(valid)) {
      String answer = says(action, payload);
      boolean taken = answer.startsWith("[3");
      boolean unknownHere = answer.contains("CONNECTOR_UNKNOWN");
      assertThat(taken || unknownHere)
          .as("%s answered with %s", payload, answer)
          .isEqualTo(request.validate(payload).isEmpty());
      if (taken) {
        assertThat(Standard.schema(action + "Response").validate(JSON.readTree(answer).get(2)))
            .isEmpty();
      }
    }
  }

  @Test
  void whatEcsAsksForIsValid() throws IOException {
    for (Path file : GoldenOrdersTest.cases().toList()) {
      OrderLine line = new OrderLine(ecs, StationLine.of(ecs, "S1"));
      List<String> lines = Files.readAllLines(file);
      line.asks(lines.get(0));
      JsonNode call = JSON.readTree(line.station().lastTold());
      String action = call.get(2).asText();
      assertThat(Standard.schema(action).validate(call.get(3))).as(lines.get(0)).isEmpty();
      String answer = lines.get(2).substring(0, lines.get(2).lastIndexOf(" = "));
      assertThat(Standard.schema(action + "Response").validate(JSON.readTree(answer))).isEmpty();
      line.answers(answer);
    }
  }

  private String says(String action, JsonNode payload) {
    return station.says("[2,\"%d\",\"%s\",%s]".formatted(messages++, action, payload));
  }
}
