package org.ecs.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.ecs.simulator.Simulator;
import org.ecs.simulator.Station;
import org.ecs.simulator.StationSetup;
import org.ecs.simulator.wire.HandshakeRefused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stations send that are broken or mean harm: they get an answer, and nobody else notices. */
class HostileStationIT {

  private static final RunningEcs ECS = RunningEcs.shared();
  private static final String KEY = "a-secret-of-it";
  private static Station neighbour;

  @BeforeAll
  static void twoStations() {
    Desk desk = new Desk(ECS);
    desk.activeStation("HOSTILE", KEY);
    desk.activeStation("NEIGHBOUR", KEY);
    neighbour = station("NEIGHBOUR").connect();
    neighbour.boot();
  }

  @AfterAll
  static void theNeighbourNeverNoticed() {
    assertThat(neighbour.heartbeat().isError()).isFalse();
    neighbour.close();
  }

  private static StationSetup station(String identity) {
    return Simulator.at(ECS.stations()).station(identity).password(KEY);
  }

  private static int refused(StationSetup setup) {
    try (Station station = setup.connect()) {
      return 101;
    } catch (HandshakeRefused refused) {
      return refused.httpStatus();
    }
  }

  @Test
  void anUnknownStationGets404AndAWrongPassword401() {
    assertThat(refused(station("NOBODY"))).isEqualTo(404);
    assertThat(refused(station("HOSTILE").password("not-its-secret"))).isEqualTo(401);
    assertThat(refused(station("HOSTILE").header("Authorization", "Basic !!!"))).isEqualTo(401);
  }

  @Test
  void noCommonSubprotocolClosesTheConnection() throws Exception {
    try (Station station = station("HOSTILE").subprotocols("soap", "ocpp9.9").connect()) {
      assertThat(station.closed().get(10, TimeUnit.SECONDS).code()).isEqualTo(1002);
    } catch (RuntimeException refusedByTheClient) {
      assertThat(refusedByTheClient).isNotNull(); // a strict client ends it before the server does
    }
  }

  @Test
  void aFrameOfTenMegabytesClosesOnlyItsConnection() throws Exception {
    try (Station station = station("HOSTILE").connect()) {
      station.sendText("[2,\"1\",\"Heartbeat\",{\"x\":\"" + "a".repeat(10_000_000) + "\"}]");
      assertThat(station.closed().get(20, TimeUnit.SECONDS).code()).isIn(1009, 1006);
    }
  }

  @Test
  void aBinaryFrameClosesOnlyItsConnection() throws Exception {
    try (Station station = station("HOSTILE").connect()) {
      station.sendBinary(new byte[] {1, 2, 3});
      assertThat(station.closed().get(20, TimeUnit.SECONDS).code()).isEqualTo(1003);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json",
        "{}",
        "[]",
        "[2]",
        "[9,\"1\",\"Heartbeat\",{}]",
        "[2,\"1\",\"Heartbeat\"]",
        "[3,\"nobody-asked\",{}]",
        "[4,\"nobody-asked\",\"GenericError\",\"\",{}]",
        "[2,\"1\",\"Heartbeat\",{},{},{}]",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
      })
  void aBadMessageNeverClosesAGoodConnection(String message) {
    try (Station station = station("HOSTILE").connect()) {
      station.sendText(message);
      assertThat(station.heartbeat().isError()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Fly|{}|NotImplemented",
        "Authorize|{}|OccurenceConstraintViolation",
        "Authorize|{\"idTag\":7}|TypeConstraintViolation",
        "Authorize|{\"idTag\":\"0123456789012345678901\"}|PropertyConstraintViolation",
        "StatusNotification|{\"connectorId\":1,\"errorCode\":\"Odd\",\"status\":\"Available\"}|PropertyConstraintViolation",
        "StartTransaction|{\"connectorId\":1,\"idTag\":\"A\",\"meterStart\":\"x\",\"timestamp\":\"2026-01-01T00:00:00Z\"}|TypeConstraintViolation",
        "StartTransaction|{\"connectorId\":1,\"idTag\":\"A\",\"meterStart\":0,\"timestamp\":\"yesterday\"}|PropertyConstraintViolation",
      })
  void aWrongPayloadGetsTheCodeOfTheSpecification(String action, String payload, String code)
      throws Exception {
    try (Station station = station("HOSTILE").connect()) {
      var answer = station.call(action, payload).get(20, TimeUnit.SECONDS);
      assertThat(answer.isError()).isTrue();
      assertThat(answer.errorCode()).isEqualTo(code);
      assertThat(station.heartbeat().isError()).isFalse();
    }
  }

  @Test
  void anAnswerNamesNoClassAndShowsNoStackTrace() throws Exception {
    try (Station station = station("HOSTILE").connect()) {
      var answer = station.call("Authorize", "{\"idTag\":\"\\u0000\"}").get(20, TimeUnit.SECONDS);
      assertThat(String.valueOf(answer)).doesNotContain("org.ecs").doesNotContain("Exception");
    }
  }

  @Test
  void theNewerConnectionTakesOverAndTheOlderIsClosed() throws Exception {
    try (Station older = station("HOSTILE").connect();
        Station newer = station("HOSTILE").connect()) {
      assertThat(older.closed().get(20, TimeUnit.SECONDS)).isNotNull();
      assertThat(newer.heartbeat().isError()).isFalse();
    }
  }

  @Test
  void theSameMessageAgainGetsTheSameAnswerWithoutASecondEffect() throws Exception {
    try (Station station = station("HOSTILE").connect()) {
      String start =
          "{\"connectorId\":1,\"idTag\":\"STRANGER\",\"meterStart\":5,\"timestamp\":\"2026-01-01T00:00:00Z\"}";
      var payload = jakarta.json.Json.createReader(new java.io.StringReader(start)).readObject();
      var first = station.call("same-id", "StartTransaction", payload).get(20, TimeUnit.SECONDS);
      var again = station.call("same-id", "StartTransaction", payload).get(20, TimeUnit.SECONDS);
      assertThat(again.payload()).isEqualTo(first.payload());
    }
  }

  @Test
  void aStationThatIsNotRegisteredIsListedAsSeen() throws Exception {
    assertThat(refused(station("STRANGE-STATION"))).isEqualTo(404);
    try (var connection = ECS.database();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*) from seen_station where identity = 'STRANGE-STATION'")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(1);
    }
  }
}
