package org.ecs.mediation.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecs.mediation.CommandDelivery;
import org.ecs.mediation.StationLine;
import org.ecs.queue.NoBroker;
import org.ecs.station.Command;
import org.ecs.station.Commands;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What ECS takes and what the standard's schemas take is the same, one changed field at a time; and
 * what ECS says is valid. Where the schemas (property {@code ecs.ocpp.schemas}) are absent, nothing
 * is compared.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaAgreementTest {

  private static final Path SCHEMAS =
      Path.of(System.getProperty("ecs.ocpp.schemas", "../../shared/ocpp")).resolve("1.6");

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String METER_VALUES =
      """
      [{"timestamp":"2026-05-04T07:59:00Z","sampledValue":[{"value":"1","context":"Sample.Clock","format":"Raw",
        "measurand":"Voltage","phase":"L1-N","location":"Body","unit":"V"}]}]
      """;

  private static final Map<String, String> VALID =
      Map.of(
          "Authorize",
          "{\"idTag\":\"04A1B2C3\"}",
          "BootNotification",
          """
          {"chargePointVendor":"V","chargePointModel":"M","chargePointSerialNumber":"S","chargeBoxSerialNumber":"B",
           "firmwareVersion":"F","iccid":"I","imsi":"I","meterType":"T","meterSerialNumber":"N"}
          """,
          "DataTransfer",
          "{\"vendorId\":\"V\",\"messageId\":\"M\",\"data\":\"D\"}",
          "Heartbeat",
          "{}",
          "MeterValues",
          "{\"connectorId\":1,\"transactionId\":1,\"meterValue\":" + METER_VALUES + "}",
          "StartTransaction",
          """
          {"connectorId":1,"idTag":"04A1B2C3","meterStart":1,"reservationId":1,"timestamp":"2026-05-04T07:59:00Z"}
          """,
          "StatusNotification",
          """
          {"connectorId":1,"errorCode":"NoError","info":"I","status":"Available","timestamp":"2026-05-04T07:59:00Z",
           "vendorId":"V","vendorErrorCode":"E"}
          """,
          "StopTransaction",
          """
          {"idTag":"04A1B2C3","meterStop":1,"timestamp":"2026-05-04T07:59:00Z","transactionId":1,"reason":"Local",
           "transactionData":%s}
          """
              .formatted(METER_VALUES));

  private static final List<String> OTHERS =
      List.of(
          "null",
          "true",
          "17",
          "1.5",
          "-1",
          "\"\"",
          "\"x\"",
          "[]",
          "{}",
          "[1]",
          "[{}]",
          "\"" + "x".repeat(20) + "\"",
          "\"" + "x".repeat(21) + "\"",
          "\"" + "x".repeat(26) + "\"",
          "\"" + "x".repeat(51) + "\"",
          "\"" + "x".repeat(256) + "\"",
          "\"" + "😀".repeat(10) + "\"",
          "\"2026-05-04T07:59:00.123456789+03:00\"",
          "\"2026-05-04t07:59:00z\"",
          "\"2026-05-04T07:59:00\"",
          "\"2026-05-04 07:59:00Z\"",
          "\"2026-05-04\"",
          "\"2026-13-04T07:59:00Z\"",
          "\"2026-05-04T24:00:00Z\"",
          "\"Other\"",
          "\"Faulted\"");

  private Ecs ecs;
  private StationLine station;
  private int messages;

  @BeforeAll
  void aStation() {
    assumeThat(SCHEMAS).as("the schemas of the standard").isDirectory();
    ecs = Ecs.on(Database.H2, NoBroker.class);
    station = StationLine.ofNew(ecs, "S1");
  }

  @AfterAll
  void close() {
    if (ecs != null) {
      ecs.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorize", "BootNotification", "DataTransfer", "Heartbeat",
        "MeterValues", "StartTransaction", "StatusNotification", "StopTransaction"
      })
  void takesWhatTheSchemaTakes(String action) throws IOException {
    JsonSchema request = schema(action);
    JsonNode valid = JSON.readTree(VALID.get(action));
    assertThat(request.validate(valid)).isEmpty();
    List<JsonNode> changed = new ArrayList<>(List.of(valid));
    change(valid, valid, changed);
    for (JsonNode payload : changed) {
      String answer = says(action, payload);
      boolean taken = answer.startsWith("[3");
      boolean unknownHere = answer.contains("CONNECTOR_UNKNOWN");
      assertThat(taken || unknownHere)
          .as("%s answered with %s", payload, answer)
          .isEqualTo(request.validate(payload).isEmpty());
      if (taken) {
        assertThat(schema(action + "Response").validate(JSON.readTree(answer).get(2))).isEmpty();
      }
    }
  }

  @Test
  void whatEcsAsksForIsValid() throws IOException {
    for (Command command :
        List.of(
            Command.startCharging("04A1B2C3", 1),
            Command.startCharging("04A1B2C3", null),
            Command.stopCharging(1),
            Command.reset(true),
            Command.reset(false))) {
      StationLine line = StationLine.of(ecs, "S1");
      var asked =
          ecs.the(Commands.class)
              .request(line.connection().station(), command, java.time.Duration.ofMinutes(1));
      ecs.the(CommandDelivery.class).deliver(asked.id());
      JsonNode call = JSON.readTree(line.lastTold());
      assertThat(schema(call.get(2).asText()).validate(call.get(3))).isEmpty();
      line.says("[3,\"" + call.get(1).asText() + "\",{\"status\":\"Accepted\"}]");
    }
  }

  /** Each field anywhere in the message: left out, or something else; and one too many. */
  private static void change(JsonNode root, JsonNode here, List<JsonNode> changed)
      throws IOException {
    if (here instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode before = object.remove(name);
        changed.add(root.deepCopy());
        for (String other : OTHERS) {
          object.set(name, JSON.readTree(other));
          changed.add(root.deepCopy());
        }
        object.set(name, before);
        change(root, before, changed);
      }
      object.put("surplus", 1);
      changed.add(root.deepCopy());
      object.remove("surplus");
    } else {
      for (JsonNode element : here) {
        change(root, element, changed);
      }
    }
  }

  private String says(String action, JsonNode payload) {
    return station.says("[2,\"%d\",\"%s\",%s]".formatted(messages++, action, payload));
  }

  private static JsonSchema schema(String name) {
    try {
      String text = Files.readString(SCHEMAS.resolve(name + ".json")).replace("\uFEFF", "");
      var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
          .getSchema(text, InputFormat.JSON, config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
