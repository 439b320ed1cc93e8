package org.ecs.simulator;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.ecs.simulator.wire.Answer;
import org.ecs.simulator.wire.JsonText;

/**
 * One charging, from StartTransaction to StopTransaction; its id is the central system's to give.
 */
final class Transaction {

  /** What a station sends that was never told its transaction's id. */
  private static final int UNKNOWN_ID = -1;

  private final int connector;
  private final String card;
  private final long meterStart;
  private final Instant startedAt;
  private final Map<String, Duration> latencies = new LinkedHashMap<>();
  private OptionalInt id = OptionalInt.empty();
  private JsonObject idTagInfo = JsonText.EMPTY;
  private long meterStop;
  private Instant stoppedAt;
  private String stopReason = "";

  Transaction(int connector, String card, long meterStart, Instant startedAt) {
    this.connector = connector;
    this.card = card;
    this.meterStart = meterStart;
    this.startedAt = startedAt;
    this.meterStop = meterStart;
    this.stoppedAt = startedAt;
  }

  String card() {
    return card;
  }

  JsonObject start() {
    return Messages.startTransaction(connector, card, meterStart, startedAt);
  }

  void started(Answer answer) {
    latencies.put("StartTransaction", answer.latency());
    if (answer.payload().containsKey("transactionId")) {
      id = OptionalInt.of(answer.payload().getInt("transactionId"));
      idTagInfo = answer.payload().getJsonObject("idTagInfo");
    }
  }

  JsonObject meterValues(Reading reading) {
    return Messages.meterValues(connector, id, reading);
  }

  void end(long meter, Instant time, String reason) {
    meterStop = meter;
    stoppedAt = time;
    stopReason = reason;
  }

  /** Without a card where the card is not what ended it. */
  JsonObject stop() {
    String presented = stopReason.equals("Local") ? card : "";
    return Messages.stopTransaction(
        id.orElse(UNKNOWN_ID), presented, meterStop, stoppedAt, stopReason);
  }

  void stopped(Answer answer) {
    latencies.put("StopTransaction", answer.latency());
  }

  Outcome outcome(String authorization) {
    return new Outcome(
        authorization,
        id,
        idTagInfo,
        meterStart,
        meterStop,
        startedAt,
        stoppedAt,
        stopReason,
        Map.copyOf(latencies));
  }
}
