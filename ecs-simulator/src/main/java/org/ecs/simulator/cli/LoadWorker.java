package org.ecs.simulator.cli;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.ecs.simulator.Messages;
import org.ecs.simulator.Reading;
import org.ecs.simulator.Station;
import org.ecs.simulator.StationClock;
import org.ecs.simulator.wire.Answer;

/**
 * Runs one session after the other, turn by turn on stations and with cards that no other worker
 * uses. Each reading takes 50 s of its station's time, and so does the rest after a session.
 */
final class LoadWorker {

  private static final long WATT_HOURS = 250;
  private static final Duration STEP = Duration.ofSeconds(50);
  private static final long WATTS = WATT_HOURS * 3600 / STEP.toSeconds();

  private final List<Station> stations;
  private final List<String> cards;
  private final int readings;
  private int done;

  LoadWorker(List<Station> stations, List<String> cards, int readings) {
    this.stations = stations;
    this.cards = cards;
    this.readings = readings;
  }

  /** One session with the messages that make it; false when any of them failed. */
  boolean run(Measurements measurements) {
    Station station = stations.get(done % stations.size());
    String card = cards.get(done % cards.size());
    done++;
    StationClock clock = station.clock();
    Dialogue dialogue = new Dialogue(station, measurements);
    Instant start = clock.now();
    long meter = Meter.at(start);
    dialogue.say("Authorize", Messages.authorize(card), "Accepted");
    int transaction =
        dialogue
            .say("StartTransaction", Messages.startTransaction(1, card, meter, start), "Accepted")
            .getInt("transactionId", -1);
    for (int i = 1; i <= readings; i++) {
      clock.pass(STEP);
      Reading reading = new Reading(clock.now(), meter + i * WATT_HOURS, WATTS, 20 + i);
      JsonObject values = Messages.meterValues(1, OptionalInt.of(transaction), reading);
      dialogue.say("MeterValues", values, "");
    }
    Instant stop = clock.now();
    long meterStop = meter + readings * WATT_HOURS;
    dialogue.say(
        "StopTransaction",
        Messages.stopTransaction(transaction, card, meterStop, stop, "Local"),
        "");
    dialogue.say(
        "StatusNotification", Messages.statusNotification(1, "Available", "NoError", stop), "");
    clock.pass(STEP);
    return dialogue.good;
  }

  /** Says on after a failure only what would be said anyway: the rest of the session is skipped. */
  private static final class Dialogue {

    private final Station station;
    private final Measurements measurements;
    private boolean good = true;

    Dialogue(Station station, Measurements measurements) {
      this.station = station;
      this.measurements = measurements;
    }

    JsonObject say(String action, JsonObject payload, String wantedStatus) {
      if (!good) {
        return JsonObject.EMPTY_JSON_OBJECT;
      }
      Answer answer = station.call(action, payload).join();
      measurements.answered(action, answer);
      good = !answer.isError();
      if (good && !wantedStatus.isEmpty() && !answer.status().equals(wantedStatus)) {
        measurements.failed(action + " " + answer.status());
        good = false;
      }
      return answer.payload();
    }
  }
}
