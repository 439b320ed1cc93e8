package org.ecs.simulator;

import static org.ecs.simulator.wire.JsonText.array;
import static org.ecs.simulator.wire.JsonText.object;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/** The payloads a station sends of its own accord (OCPP 1.6 §6). */
public final class Messages {

  private Messages() {}

  public static JsonObject bootNotification(String serialNumber) {
    return object()
        .add("chargePointVendor", "ECS")
        .add("chargePointModel", "Simulator")
        .add("chargePointSerialNumber", serialNumber)
        .add("firmwareVersion", "1.0")
        .build();
  }

  public static JsonObject authorize(String card) {
    return object("idTag", card);
  }

  public static JsonObject startTransaction(
      int connector, String card, long meterStart, Instant time) {
    return object()
        .add("connectorId", connector)
        .add("idTag", card)
        .add("meterStart", meterStart)
        .add("timestamp", text(time))
        .build();
  }

  public static JsonObject stopTransaction(
      int transactionId, String card, long meterStop, Instant time, String reason) {
    JsonObjectBuilder stop = object().add("transactionId", transactionId);
    if (!card.isEmpty()) {
      stop.add("idTag", card);
    }
    return stop.add("meterStop", meterStop)
        .add("timestamp", text(time))
        .add("reason", reason)
        .build();
  }

  public static JsonObject meterValues(int connector, OptionalInt transactionId, Reading reading) {
    JsonObjectBuilder values = object().add("connectorId", connector);
    transactionId.ifPresent(id -> values.add("transactionId", id));
    return values.add("meterValue", array().add(reading.toJson())).build();
  }

  public static JsonObject statusNotification(
      int connector, String status, String errorCode, Instant time) {
    return object()
        .add("connectorId", connector)
        .add("errorCode", errorCode)
        .add("status", status)
        .add("timestamp", text(time))
        .build();
  }

  static String text(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
