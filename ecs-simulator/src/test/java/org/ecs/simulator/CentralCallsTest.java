package org.ecs.simulator;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecs.simulator.EnergyUnit.KWH;

import org.ecs.simulator.wire.Frame;
import org.ecs.simulator.wire.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CentralCallsTest {

  private final CentralSystem central = new CentralSystem();
  private final Station station = central.station("S-1").connectors(2).connect();

  @BeforeEach
  void connected() {
    central.connected().await("S-1"::equals, ofSeconds(5));
  }

  @AfterEach
  void stop() {
    central.close();
  }

  @Test
  void aRemoteStartNeedsAVehicle() {
    assertThat(status("RemoteStartTransaction", "{\"idTag\":\"CARD\"}")).isEqualTo("Rejected");

    Visit visit = station.plugIn(2);
    assertThat(status("RemoteStartTransaction", "{\"idTag\":\"CARD\"}")).isEqualTo("Accepted");
    Outcome outcome = visit.awaitStart(ofSeconds(5)).charge(2, KWH).unplug();
    assertThat(outcome.wattHours()).isEqualTo(2_000);
    assertThat(central.heard("StartTransaction").get(0).getInt("connectorId")).isEqualTo(2);
    assertThat(central.heardActions()).doesNotContain("Authorize");
  }

  @Test
  void aRemoteStopEndsTheTransactionOfThatId() {
    Visit visit = station.plugIn().tap("CARD").charge(1, KWH);
    int id = visit.outcome().transactionId().getAsInt();

    assertThat(status("RemoteStopTransaction", "{\"transactionId\":1}")).isEqualTo("Rejected");
    assertThat(status("RemoteStopTransaction", "{\"transactionId\":" + id + "}"))
        .isEqualTo("Accepted");
    central.heard().await(call -> call.action().equals("StopTransaction"), ofSeconds(5));
    assertThat(visit.outcome().stopReason()).isEqualTo("Remote");
  }

  @Test
  void newSoftwareIsToldStepByStep() {
    central.call(
        "S-1",
        "UpdateFirmware",
        "{\"location\":\"http://a/b\",\"retrieveDate\":\"2026-05-04T08:00:00Z\"}");
    central
        .heard()
        .await(call -> call.payload().toString().contains("\"Installed\""), ofSeconds(5));
    assertThat(central.heard("FirmwareStatusNotification"))
        .extracting(told -> told.getString("status"))
        .containsExactly("Downloading", "Downloaded", "Installing", "Installed");
  }

  @Test
  void aLocalListHasAVersionThatGrows() {
    String list = "{\"listVersion\":%d,\"updateType\":\"%s\"}";
    assertThat(status("SendLocalList", list.formatted(3, "Full"))).isEqualTo("Accepted");
    assertThat(status("SendLocalList", list.formatted(3, "Differential")))
        .isEqualTo("VersionMismatch");
    assertThat(status("SendLocalList", list.formatted(4, "Differential"))).isEqualTo("Accepted");
  }

  @Test
  void aResetConnectsAndBootsAgain() {
    Visit visit = station.plugIn().tap("CARD").charge(1, KWH);
    assertThat(status("Reset", "{\"type\":\"Hard\"}")).isEqualTo("Accepted");

    central.heard().await(call -> call.action().equals("StopTransaction"), ofSeconds(5));
    assertThat(central.heardActions()).contains("BootNotification");
    assertThat(central.connected().all()).hasSize(2);
    assertThat(visit.outcome().stopReason()).isEqualTo("HardReset");
  }

  @Test
  void availabilityWaitsForTheEndOfATransaction() {
    Visit visit = station.plugIn().tap("CARD").charge(1, KWH);
    assertThat(status("ChangeAvailability", "{\"connectorId\":2,\"type\":\"Inoperative\"}"))
        .isEqualTo("Accepted");
    assertThat(status("ChangeAvailability", "{\"connectorId\":1,\"type\":\"Inoperative\"}"))
        .isEqualTo("Scheduled");
    central.heard().await(told(2, "Unavailable"), ofSeconds(5));
    visit.unplug();
    central.heard().await(told(1, "Unavailable"), ofSeconds(5));
    assertThat(station.connector(1).status()).isEqualTo("Unavailable");
  }

  private static java.util.function.Predicate<Frame.Call> told(int connector, String status) {
    return call ->
        call.action().equals("StatusNotification")
            && call.payload().getInt("connectorId") == connector
            && call.payload().getString("status").equals(status);
  }

  @Test
  void configurationIsReadAndChanged() {
    String change = "{\"key\":\"%s\",\"value\":\"%s\"}";
    assertThat(status("ChangeConfiguration", change.formatted("MeterValueSampleInterval", "60")))
        .isEqualTo("Accepted");
    assertThat(status("ChangeConfiguration", change.formatted("HeartbeatInterval", "soon")))
        .isEqualTo("Rejected");
    assertThat(status("ChangeConfiguration", change.formatted("NumberOfConnectors", "9")))
        .isEqualTo("Rejected");
    assertThat(status("ChangeConfiguration", change.formatted("Colour", "red")))
        .isEqualTo("NotSupported");

    var read = "{\"key\":[\"MeterValueSampleInterval\",\"Colour\"]}";
    assertThat(central.result("S-1", "GetConfiguration", read))
        .hasToString(
            "{\"configurationKey\":[{\"key\":\"MeterValueSampleInterval\",\"readonly\":false,"
                + "\"value\":\"60\"}],\"unknownKey\":[\"Colour\"]}");
    assertThat(central.result("S-1", "GetConfiguration", "{}").getJsonArray("configurationKey"))
        .hasSizeGreaterThan(10);
  }

  @Test
  void triggeredMessagesFollowTheAnswer() {
    assertThat(status("TriggerMessage", "{\"requestedMessage\":\"Heartbeat\"}"))
        .isEqualTo("Accepted");
    assertThat(status("TriggerMessage", "{\"requestedMessage\":\"MeterValues\",\"connectorId\":2}"))
        .isEqualTo("Accepted");
    central.heard().await(call -> call.action().equals("Heartbeat"), ofSeconds(5));
    central.heard().await(call -> call.action().equals("MeterValues"), ofSeconds(5));
  }

  @Test
  void unlockingEndsATransaction() {
    Visit visit = station.plugIn().tap("CARD").charge(1, KWH);
    assertThat(status("UnlockConnector", "{\"connectorId\":1}")).isEqualTo("Unlocked");
    assertThat(status("UnlockConnector", "{\"connectorId\":5}")).isEqualTo("NotSupported");
    central.heard().await(call -> call.action().equals("StopTransaction"), ofSeconds(5));
    assertThat(visit.outcome().stopReason()).isEqualTo("UnlockCommand");
  }

  @Test
  void whatAStationDoesNotKnowItSays() {
    assertThat(central.call("S-1", "SetColour", "{}"))
        .isInstanceOfSatisfying(
            Frame.Failure.class, error -> assertThat(error.code()).isEqualTo("NotImplemented"));
    assertThat(status("ClearCache", "{}")).isEqualTo("Accepted");
  }

  @Test
  void aScriptDecidesOtherwise() {
    station.onCall("Reset", payload -> Reply.status("Rejected").after(ofMillis(50)));
    station.onCall("ClearCache", payload -> Reply.error("InternalError", "broken"));
    station.onCall("UnlockConnector", payload -> Reply.nonsense("[3]"));

    assertThat(status("Reset", "{\"type\":\"Soft\"}")).isEqualTo("Rejected");
    assertThat(central.call("S-1", "ClearCache", "{}"))
        .isInstanceOfSatisfying(
            Frame.Failure.class, error -> assertThat(error.code()).isEqualTo("InternalError"));
    central.send("S-1", new Frame.Call("u", "UnlockConnector", JsonText.EMPTY).toText());
    station.puzzling().await(frame -> true, ofSeconds(5));
    assertThat(station.received().all()).hasSize(3);
  }

  private String status(String action, String payload) {
    return central.result("S-1", action, payload).getString("status");
  }
}
