package org.ecs.simulator;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecs.simulator.EnergyUnit.KWH;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OfflineTest {

  private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

  private final CentralSystem central = new CentralSystem();

  @AfterEach
  void stop() {
    central.close();
  }

  @Test
  void whatHappenedOfflineIsDeliveredInOrderWithItsOwnTimes() {
    Station station = central.station("S-1").startingAt(MORNING).connect();
    station.goOffline();
    Visit visit = station.plugIn().tap("CARD").charge(11, KWH);
    visit.unplug();
    assertThat(central.heardActions()).isEmpty();
    assertThat(station.waiting()).isEqualTo(6);

    station.goOnline();
    assertThat(central.heardActions())
        .containsExactly(
            "StartTransaction",
            "MeterValues",
            "MeterValues",
            "MeterValues",
            "MeterValues",
            "StopTransaction",
            "StatusNotification",
            "StatusNotification");
    int id = visit.outcome().transactionId().getAsInt();
    assertThat(central.heard("MeterValues"))
        .extracting(values -> values.getInt("transactionId"))
        .containsOnly(id);
    JsonObject stop = central.heard("StopTransaction").get(0);
    assertThat(stop.getInt("transactionId")).isEqualTo(id);
    assertThat(stop.getString("timestamp")).isEqualTo("2026-03-02T09:00:00Z");
  }

  @Test
  void aSessionThatLosesItsLineGoesOnAndIsToldLater() {
    Station station = central.station("S-1").startingAt(MORNING).connect();
    Visit visit = station.plugIn().tap("CARD").charge(5, KWH);
    station.goOffline();
    visit.charge(5, KWH).unplug();
    station.goOnline();

    assertThat(central.heard("StartTransaction")).hasSize(1);
    assertThat(central.heard("StopTransaction"))
        .singleElement()
        .extracting(stop -> stop.getInt("meterStop"))
        .isEqualTo(10_000);
  }

  @Test
  void anUnknownCardMayStartNothingWhereTheConfigurationForbidsIt() {
    Station station = central.station("S-1").offline();
    station.configuration().set("AllowOfflineTxForUnknownId", "false");

    assertThat(station.plugIn().tap("CARD").unplug().authorization()).isEqualTo("Invalid");
    assertThat(station.waiting()).isZero();
  }

  @Test
  void aMessageThatMeetsAnErrorIsRepeated() {
    central.fail("StartTransaction", "InternalError");
    Station station = central.station("S-1").connect();
    station.configuration().set("TransactionMessageRetryInterval", "0");
    Outcome outcome = station.plugIn().tap("CARD").unplug();

    assertThat(central.heard("StartTransaction"))
        .hasSize(3)
        .containsOnly(central.heard("StartTransaction").get(0));
    assertThat(outcome.transactionId()).isEmpty();
    assertThat(central.heard("StopTransaction"))
        .singleElement()
        .extracting(stop -> stop.getInt("transactionId"))
        .isEqualTo(-1);
  }

  @Test
  void aCardRefusedAfterTheFactIsStoppedWhileItStillCharges() {
    Station station = central.station("S-1").startingAt(MORNING).offline();
    Visit visit = station.plugIn().tap("CARD").charge(5, KWH);
    central.answer(
        "StartTransaction", "{\"transactionId\":9,\"idTagInfo\":{\"status\":\"Invalid\"}}");
    station.goOnline();

    assertThat(visit.charge(5, KWH).unplug().wattHours()).isEqualTo(5_000);
    assertThat(visit.outcome().stopReason()).isEqualTo("DeAuthorized");
  }

  @Test
  void aPersistentStationComesBackByItself() {
    Station station = central.station("S-1").persistent().connect();
    central.connected().await("S-1"::equals, ofSeconds(5));
    central.close("S-1", 1001);

    central.heard().await(call -> call.action().equals("BootNotification"), ofSeconds(15));
    assertThat(station.isOnline()).isTrue();
  }
}
