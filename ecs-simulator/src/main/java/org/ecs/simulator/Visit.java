package org.ecs.simulator;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One vehicle at one connector, as a script: plug in, tap, charge, park, unplug. Where no
 * transaction came about (the card was refused), charging and parking do nothing, so that a script
 * reads the same in every case.
 */
public final class Visit {

  private static final long BATTERY_WH = 60_000;
  private static final int PERCENT_ON_ARRIVAL = 20;

  private final Station station;
  private final Connector connector;
  private final CompletableFuture<Transaction> started = new CompletableFuture<>();
  private String authorization = "";
  private long drawn;

  Visit(Station station, Connector connector) {
    this.station = station;
    this.connector = connector;
    connector.plug(this);
  }

  void began(Transaction transaction) {
    started.complete(transaction);
  }

  /** Asks for a card and starts if it is accepted; the same card again stops. */
  public Visit tap(String card) {
    Transaction running = connector.transaction();
    if (running == null) {
      authorization = station.authorize(card);
      if (authorization.equals("Accepted")) {
        connector.start(card);
      }
    } else if (running.card().equalsIgnoreCase(card)) {
      stop("Local");
    }
    return this;
  }

  /** Starts without asking, as a station does that trusts its own list. */
  public Visit startUnasked(String card) {
    connector.start(card);
    return this;
  }

  /** Waits for a start from elsewhere, for example a RemoteStartTransaction. */
  public Visit awaitStart(Duration timeout) {
    started.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).join();
    return this;
  }

  /** Charges at the station's power, with meter values at each MeterValueSampleInterval. */
  public Visit charge(long amount, EnergyUnit unit) {
    long left = unit.toWattHours(amount);
    long interval = Math.max(1, station.configuration().number("MeterValueSampleInterval"));
    for (Transaction running = connector.transaction(); running != null && left > 0; ) {
      long watts = station.setup().power().wattsAt(percent());
      long seconds = Math.min(interval, secondsFor(left, watts));
      long share = seconds < interval ? left : Math.min(left, watts * seconds / 3600);
      draw(running, share, watts, Duration.ofSeconds(seconds));
      left -= share;
      running = connector.transaction();
    }
    return this;
  }

  /** Charges with so many meter values, evenly spread. */
  public Visit charge(long amount, EnergyUnit unit, int readings) {
    long total = unit.toWattHours(amount);
    for (int i = 0; i < readings; i++) {
      Transaction running = connector.transaction();
      if (running != null) {
        long share = total * (i + 1) / readings - total * i / readings;
        long watts = station.setup().power().wattsAt(percent());
        draw(running, share, watts, Duration.ofSeconds(secondsFor(share, watts)));
      }
    }
    return this;
  }

  /** Stays connected without drawing power. */
  public Visit park(Duration time) {
    Duration interval = station.configuration().seconds("MeterValueSampleInterval");
    Duration left = time;
    if (connector.isCharging()) {
      connector.show("SuspendedEV");
    }
    for (Transaction running = connector.transaction();
        running != null && left.compareTo(Duration.ZERO) > 0; ) {
      Duration step = left.compareTo(interval) < 0 || interval.isZero() ? left : interval;
      draw(running, 0, 0, step);
      left = left.minus(step);
      running = connector.transaction();
    }
    return this;
  }

  /** Ends the transaction for a reason of OCPP 1.6 §7.36, the vehicle stays. */
  public Visit stop(String reason) {
    connector.stop(reason);
    return this;
  }

  /** Ends the transaction, if it still runs, and drives away. */
  public Outcome unplug() {
    connector.unplug();
    return outcome();
  }

  /** As far as it is known now: what waits for the line has no transaction id yet. */
  public Outcome outcome() {
    @Nullable Transaction transaction = started.getNow(null);
    return transaction == null
        ? Outcome.withoutTransaction(authorization, connector.meter(), station.now())
        : transaction.outcome(authorization);
  }

  private void draw(Transaction running, long wattHours, long watts, Duration time) {
    station.clock().pass(time);
    drawn += wattHours;
    connector.measure(running, wattHours, watts, percent());
  }

  private int percent() {
    return (int) Math.min(100, PERCENT_ON_ARRIVAL + drawn * 100 / BATTERY_WH);
  }

  private static long secondsFor(long wattHours, long watts) {
    return (wattHours * 3600 + watts - 1) / watts;
  }
}
