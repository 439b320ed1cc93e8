package org.ecs.simulator;

import java.util.OptionalInt;
import org.ecs.simulator.wire.Answer;
import org.jspecify.annotations.Nullable;

/**
 * One outlet with its meter: {@code Available → Preparing → Charging ↔ SuspendedEV → Finishing →
 * Available}, besides Unavailable and Faulted (OCPP 1.6 §4.9). Changed under its station's lock,
 * read without.
 */
public final class Connector {

  private final Station station;
  private final int number;
  private volatile String status = "Available";
  private volatile String errorCode = "NoError";
  private volatile boolean operative = true;
  private volatile long meter;
  private volatile @Nullable Visit visit;
  private volatile @Nullable Transaction transaction;

  Connector(Station station, int number, long meter) {
    this.station = station;
    this.number = number;
    this.meter = meter;
  }

  public int number() {
    return number;
  }

  public String status() {
    return status;
  }

  /** The energy register, in Wh. */
  public long meter() {
    return meter;
  }

  public boolean isPluggedIn() {
    return visit != null;
  }

  public boolean isCharging() {
    return transaction != null;
  }

  /** Sets the register, also back, as a meter does that was exchanged or is broken. */
  public void setMeter(long wattHours) {
    meter = wattHours;
  }

  @Nullable Transaction transaction() {
    return transaction;
  }

  boolean hasTransaction(int id) {
    Transaction running = transaction;
    return running != null && running.outcome("").transactionId().equals(OptionalInt.of(id));
  }

  boolean isFree() {
    return operative && transaction == null && errorCode.equals("NoError");
  }

  void plug(Visit arriving) {
    synchronized (station) {
      if (visit != null) {
        throw new IllegalStateException("Connector " + number + " is taken");
      }
      visit = arriving;
      if (isFree()) {
        show("Preparing");
      }
    }
  }

  void unplug() {
    synchronized (station) {
      stop("EVDisconnected");
      visit = null;
      rest();
    }
  }

  void start(String card) {
    synchronized (station) {
      Visit present = visit;
      if (present == null || !isFree()) {
        return;
      }
      Transaction begun = new Transaction(number, card, meter, station.now());
      transaction = begun;
      present.began(begun);
      station.outbox().add("StartTransaction", begun::start, answer -> started(begun, answer));
      if (transaction == begun) {
        show("Charging");
      }
    }
  }

  private void started(Transaction begun, Answer answer) {
    begun.started(answer);
    boolean refused = !answer.isError() && !answer.status().equals("Accepted");
    if (refused
        && transaction == begun
        && station.configuration().flag("StopTransactionOnInvalidId")) {
      stop("DeAuthorized");
    }
  }

  /** Energy that has flowed since the last reading. */
  void measure(Transaction running, long wattHours, long watts, int percent) {
    synchronized (station) {
      if (transaction == running) {
        meter += wattHours;
        Reading reading = new Reading(station.now(), meter, watts, percent);
        station.outbox().add("MeterValues", () -> running.meterValues(reading), answer -> {});
      }
    }
  }

  void stop(String reason) {
    synchronized (station) {
      Transaction ending = transaction;
      if (ending != null) {
        ending.end(meter, station.now(), reason);
        transaction = null;
        station.outbox().add("StopTransaction", ending::stop, ending::stopped);
        show("Finishing");
      }
    }
  }

  /** True when the change waits for the end of a transaction (OCPP 1.6 §5.2). */
  boolean makeOperative(boolean wanted) {
    synchronized (station) {
      operative = wanted;
      if (transaction == null) {
        rest();
      }
      return transaction != null;
    }
  }

  void fault(String code) {
    synchronized (station) {
      errorCode = code;
      stop("Other");
      show("Faulted");
    }
  }

  void repair() {
    synchronized (station) {
      errorCode = "NoError";
      rest();
    }
  }

  void show(String next) {
    if (!status.equals(next)) {
      status = next;
      tell();
    }
  }

  void tell() {
    station
        .dialogue()
        .say(
            "StatusNotification",
            Messages.statusNotification(number, status, errorCode, station.now()));
  }

  /** The register, asked for (OCPP 1.6 §5.17). */
  void tellMeter() {
    Reading reading = new Reading(station.now(), meter, 0, 0);
    Transaction running = transaction;
    station
        .dialogue()
        .say(
            "MeterValues",
            running == null
                ? Messages.meterValues(number, OptionalInt.empty(), reading)
                : running.meterValues(reading));
  }

  private void rest() {
    if (!errorCode.equals("NoError")) {
      show("Faulted");
    } else if (!operative) {
      show("Unavailable");
    } else {
      show(visit == null ? "Available" : "Preparing");
    }
  }
}
