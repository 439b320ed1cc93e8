package org.ecs.simulator;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ecs.simulator.wire.Answer;

/**
 * The messages of a station's transactions, delivered in order and as soon as there is a way (OCPP
 * 1.6 §3.7.1). A message that meets an error or silence is tried again, and after its last attempt
 * given up (§3.7.1, TransactionMessageAttempts). Guarded by its station.
 */
final class Outbox {

  private final Station station;
  private final Queue<Entry> waiting = new ArrayDeque<>(4);

  Outbox(Station station) {
    this.station = station;
  }

  /**
   * @param payload asked for when the message is sent, since only then the transaction's id is
   *     known
   */
  void add(String action, Supplier<JsonObject> payload, Consumer<Answer> answered) {
    waiting.add(new Entry(action, payload, answered));
    deliver();
  }

  int size() {
    return waiting.size();
  }

  void deliver() {
    int attempts = 0;
    while (station.dialogue().isOpen() && !waiting.isEmpty()) {
      Entry entry = waiting.element();
      Answer answer = station.dialogue().exchange(entry.action, entry.payload.get());
      attempts++;
      if (answer.isError() && !station.dialogue().isOpen()) {
        return;
      }
      if (answer.isError()
          && attempts < station.configuration().number("TransactionMessageAttempts")) {
        pause(attempts);
      } else {
        attempts = 0;
        waiting.remove();
        entry.answered.accept(answer);
      }
    }
  }

  /** The wait grows with each attempt (OCPP 1.6 §3.7.1); it is real time, as the wire's. */
  private void pause(int attempts) {
    Duration interval = station.configuration().seconds("TransactionMessageRetryInterval");
    StationClock.real().pass(interval.multipliedBy(attempts));
  }

  private record Entry(String action, Supplier<JsonObject> payload, Consumer<Answer> answered) {}
}
