package org.ecs.simulator;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.ecs.simulator.wire.Answer;

/** What a station says to the central system, if there is a line and it may speak. */
final class Dialogue {

  private final Station station;
  private final Line line;

  /** While a boot is pending or rejected, a station says nothing else (OCPP 1.6 §4.2). */
  private volatile boolean unwelcome;

  Dialogue(Station station, Line line) {
    this.station = station;
    this.line = line;
  }

  boolean isOpen() {
    return line.isUp() && !unwelcome;
  }

  Answer exchange(String action, JsonObject payload) {
    return line.exchange(action, payload);
  }

  /** Says it if it may, and else forgets it. */
  Answer say(String action, JsonObject payload) {
    return isOpen()
        ? exchange(action, payload)
        : Answer.error(Answer.CONNECTION_LOST, "offline", Duration.ZERO);
  }

  Boot boot() {
    Boot boot = Boot.of(exchange("BootNotification", Messages.bootNotification(station.id())));
    unwelcome = !boot.isAccepted();
    return boot;
  }

  String authorize(String card) {
    Answer answer = say("Authorize", Messages.authorize(card));
    if (answer.arrived()) {
      return answer.status();
    }
    boolean trusting = station.configuration().flag("AllowOfflineTxForUnknownId");
    return trusting ? "Accepted" : "Invalid";
  }

  /** Connector 0 is the station as a whole (OCPP 1.6 §4.9). */
  void tellState() {
    say(
        "StatusNotification",
        Messages.statusNotification(0, "Available", "NoError", station.now()));
    station.connectors().forEach(Connector::tell);
  }
}
