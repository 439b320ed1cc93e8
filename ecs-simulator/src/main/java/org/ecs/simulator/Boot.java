package org.ecs.simulator;

import java.time.Duration;
import java.time.Instant;
import org.ecs.simulator.wire.Answer;

/**
 * The answer to a BootNotification (OCPP 1.6 §4.2).
 *
 * @param status Accepted, Pending or Rejected, or an error code
 * @param interval between heartbeats when accepted, else the least wait before the next boot
 */
public record Boot(String status, Instant currentTime, Duration interval) {

  static Boot of(Answer answer) {
    return new Boot(
        answer.status(),
        Instant.parse(answer.payload().getString("currentTime", Instant.EPOCH.toString())),
        Duration.ofSeconds(answer.payload().getInt("interval", 0)));
  }

  public boolean isAccepted() {
    return status.equals("Accepted");
  }
}
