package org.ecs.simulator;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecs.simulator.EnergyUnit.KWH;
import static org.ecs.simulator.EnergyUnit.WH;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.ecs.simulator.wire.Answer;
import org.ecs.simulator.wire.Frame;
import org.ecs.simulator.wire.HandshakeRefused;
import org.ecs.simulator.wire.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StationTest {

  private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

  private final CentralSystem central = new CentralSystem();

  @AfterEach
  void stop() {
    central.close();
  }

  @Test
  void aScriptChargesFromPlugInToUnplug() {
    Station station = central.station("S-1").startingAt(MORNING).meter(500).connect();
    Outcome outcome = station.plugIn().tap("CARD").charge(11, KWH).park(ofMinutes(30)).unplug();

    assertThat(outcome.authorization()).isEqualTo("Accepted");
    assertThat(outcome.transactionId()).isPresent();
    assertThat(outcome.wattHours()).isEqualTo(11_000);
    assertThat(outcome.startedAt()).isEqualTo(MORNING);
    assertThat(outcome.stoppedAt()).isEqualTo(MORNING.plus(ofMinutes(90)));
    assertThat(central.heardActions().stream().filter(a -> !a.equals("MeterValues")))
        .containsExactly(
            "StatusNotification",
            "Authorize",
            "StartTransaction",
            "StatusNotification",
            "StatusNotification",
            "StopTransaction",
            "StatusNotification",
            "StatusNotification");
    assertThat(central.heard("StatusNotification"))
        .extracting(status -> status.getString("status"))
        .containsExactly("Preparing", "Charging", "SuspendedEV", "Finishing", "Available");
    assertThat(central.heard("MeterValues")).hasSize(4 + 2);
    JsonObject stop = central.heard("StopTransaction").get(0);
    assertThat(stop.getInt("meterStop")).isEqualTo(11_500);
    assertThat(stop.getInt("transactionId")).isEqualTo(outcome.transactionId().getAsInt());
  }

  @Test
  void meterValuesCarryThreeMeasurands() {
    Station station = central.station("S-1").connect();
    station.plugIn().tap("CARD").charge(1001, WH, 4).unplug();

    assertThat(central.heard("MeterValues")).hasSize(4);
    JsonObject last =
        central.heard("MeterValues").get(3).getJsonArray("meterValue").getJsonObject(0);
    assertThat(last.getJsonArray("sampledValue").getValuesAs(JsonObject.class))
        .extracting(sample -> sample.getString("measurand"))
        .containsExactly("Energy.Active.Import.Register", "Power.Active.Import", "SoC");
    assertThat(last.getJsonArray("sampledValue").getJsonObject(0).getString("value"))
        .isEqualTo("1001");
  }

  @Test
  void aRefusedCardChargesNothing() {
    central.answer("Authorize", "{\"idTagInfo\":{\"status\":\"Blocked\"}}");
    Station station = central.station("S-1").connect();
    Outcome outcome = station.plugIn().tap("CARD").charge(20, KWH).unplug();

    assertThat(outcome.authorization()).isEqualTo("Blocked");
    assertThat(outcome.transactionId()).isEmpty();
    assertThat(outcome.wattHours()).isZero();
    assertThat(central.heardActions()).doesNotContain("StartTransaction", "StopTransaction");
  }

  @Test
  void aCardRefusedAtTheStartIsStoppedAtOnce() {
    central.answer(
        "StartTransaction", "{\"transactionId\":7,\"idTagInfo\":{\"status\":\"ConcurrentTx\"}}");
    Station station = central.station("S-1").connect();
    Outcome outcome = station.plugIn().tap("CARD").charge(20, KWH).unplug();

    assertThat(outcome.idTagInfo().getString("status")).isEqualTo("ConcurrentTx");
    assertThat(outcome.stopReason()).isEqualTo("DeAuthorized");
    assertThat(outcome.wattHours()).isZero();
  }

  @Test
  void theSameCardStopsWhatItStarted() {
    Station station = central.station("S-1").connect();
    Outcome outcome = station.plugIn().tap("CARD").charge(1, KWH).tap("card").unplug();

    assertThat(outcome.stopReason()).isEqualTo("Local");
    assertThat(central.heard("StopTransaction"))
        .singleElement()
        .extracting(stop -> stop.getString("idTag"))
        .isEqualTo("CARD");
  }

  @Test
  void bootTellsTheStateOfEveryConnectorOnceAccepted() {
    Station station = central.station("S-1").connectors(2).connect();
    Boot boot = station.boot();

    assertThat(boot.interval()).isEqualTo(ofSeconds(300));
    assertThat(station.configuration().get("HeartbeatInterval")).isEqualTo("300");
    assertThat(central.heard("StatusNotification"))
        .extracting(status -> status.getInt("connectorId"))
        .containsExactly(0, 1, 2);
  }

  @Test
  void aStationThatIsNotAcceptedKeepsQuietAndAsksAgain() {
    central.answer("BootNotification", boot("Rejected", 1));
    Station station = central.station("S-1").connect();
    assertThat(station.boot().isAccepted()).isFalse();
    station.plugIn().tap("CARD").charge(1, KWH).unplug();
    assertThat(central.heardActions()).containsExactly("BootNotification");

    central.answer("BootNotification", boot("Accepted", 60));
    assertThat(station.bootUntilAccepted(ofSeconds(5)).isAccepted()).isTrue();
    assertThat(central.heardActions()).contains("StartTransaction", "StopTransaction");
  }

  private static String boot(String status, int interval) {
    return JsonText.object()
        .add("status", status)
        .add("currentTime", MORNING.toString())
        .add("interval", interval)
        .build()
        .toString();
  }

  @Test
  void theHandshakesAnswerIsSeen() {
    assertThatThrownBy(() -> central.station("UNKNOWN").connect())
        .isInstanceOfSatisfying(
            HandshakeRefused.class, refused -> assertThat(refused.httpStatus()).isEqualTo(404));
    assertThatThrownBy(() -> central.station("S-1").password("wrong").connect())
        .isInstanceOfSatisfying(
            HandshakeRefused.class, refused -> assertThat(refused.httpStatus()).isEqualTo(401));
    assertThat(central.station("S-1").subprotocols("foo", "ocpp1.6").connect().subprotocol())
        .isEqualTo("ocpp1.6");
  }

  @Test
  void theClockOfAStationMayBeWrong() {
    Station station =
        central.station("S-1").startingAt(MORNING).clockSkew(Duration.ofHours(-3)).connect();
    Outcome outcome = station.plugIn().tap("CARD").charge(1, KWH).unplug();

    assertThat(outcome.startedAt()).isEqualTo(MORNING.minus(Duration.ofHours(3)));
  }

  @Test
  void plainAccessShowsErrorsAndWhatNobodyAskedFor() {
    Station station = central.station("S-1").connect();
    central.fail("DataTransfer", "NotSupported");
    Answer answer = station.call("DataTransfer", "{\"vendorId\":\"x\"}").join();
    assertThat(answer.errorCode()).isEqualTo("NotSupported");
    assertThat(answer.errorDescription()).isEqualTo("scripted");

    station.sendText("{nonsense");
    Frame puzzling = station.puzzling().await(frame -> true, ofSeconds(5));
    assertThat(puzzling).isEqualTo(new Frame.Failure("-1", "FormationViolation", ""));
    assertThat(station.call("same", "Heartbeat", JsonText.EMPTY).join().isError()).isFalse();
    assertThat(station.call("same", "Heartbeat", JsonText.EMPTY).join().isError()).isFalse();
  }

  @Test
  void aCloseOfTheCentralSystemIsSeenWithItsCode() {
    Station station = central.station("S-1").connect();
    central.connected().await("S-1"::equals, ofSeconds(5));
    central.close("S-1", 1008);

    assertThat(station.closed().orTimeout(5, java.util.concurrent.TimeUnit.SECONDS).join().code())
        .isEqualTo(1008);
    assertThat(station.call("Heartbeat", "{}").join().errorCode())
        .isEqualTo(Answer.CONNECTION_LOST);
  }
}
