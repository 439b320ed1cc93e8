package org.ecs.simulator;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.ecs.simulator.wire.JsonText;

/** What keeps a station in touch: heartbeats, and a new try whenever the connection is lost. */
final class Persistence {

  private static final int RETRY_SECONDS = 5;

  private final Station station;
  private final boolean wanted;
  private volatile boolean resting;

  /** Counts boots, so that only the last one's heartbeat goes on. */
  private volatile int boots;

  Persistence(Station station, boolean wanted) {
    this.station = station;
    this.wanted = wanted;
  }

  /** The station leaves on purpose. */
  void pause() {
    resting = true;
  }

  void resume() {
    resting = false;
  }

  void lost() {
    if (wanted && !resting) {
      later(RETRY_SECONDS, this::comeBack);
    }
  }

  /** Connects and boots; a persistent station tries until it succeeds. */
  void comeBack() {
    if (resting || station.isOnline()) {
      return;
    }
    try {
      station.connect();
      station.boot();
    } catch (RuntimeException stillAway) {
      lost();
    }
  }

  synchronized void beat(Duration interval) {
    if (wanted && interval.toSeconds() > 0) {
      boots++;
      int boot = boots;
      later(interval.toSeconds(), () -> beat(boot, interval));
    }
  }

  private void beat(int boot, Duration interval) {
    if (boot == boots && !resting && station.isOnline()) {
      var unused = station.call("Heartbeat", JsonText.EMPTY);
      later(interval.toSeconds(), () -> beat(boot, interval));
    }
  }

  private static void later(long seconds, Runnable task) {
    var unused =
        Simulator.TIMER.schedule(() -> Simulator.WORK.execute(task), seconds, TimeUnit.SECONDS);
  }
}
