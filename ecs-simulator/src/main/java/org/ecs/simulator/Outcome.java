package org.ecs.simulator;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import org.ecs.simulator.wire.JsonText;

/**
 * What became of a visit.
 *
 * @param authorization the status that Authorize was answered with; empty when nobody asked
 * @param transactionId empty when nothing started, or while the start waits to be delivered
 * @param idTagInfo what StartTransaction was answered with, empty when it was not
 * @param meterStart in Wh, as is {@code meterStop}
 * @param stopReason empty while the transaction runs
 * @param latencies of StartTransaction and StopTransaction, as far as they were answered
 */
public record Outcome(
    String authorization,
    OptionalInt transactionId,
    JsonObject idTagInfo,
    long meterStart,
    long meterStop,
    Instant startedAt,
    Instant stoppedAt,
    String stopReason,
    Map<String, Duration> latencies) {

  static Outcome withoutTransaction(String authorization, long meter, Instant now) {
    return new Outcome(
        authorization, OptionalInt.empty(), JsonText.EMPTY, meter, meter, now, now, "", Map.of());
  }

  /** The energy charged, in Wh. */
  public long wattHours() {
    return meterStop - meterStart;
  }
}
