package org.ecs.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The time as a station sees it, and the way a script lets time pass. */
public abstract sealed class StationClock {

  private StationClock() {}

  public abstract Instant now();

  /** Lets that much of the station's time go by. */
  public abstract void pass(Duration duration);

  /** Stands still until a script lets time pass, which then takes no real time. */
  public static Virtual startingAt(Instant start) {
    return new Virtual(start);
  }

  /** The true time: a script that lets time pass waits. */
  public static StationClock real() {
    return new Real();
  }

  /** Time that only scripts move. */
  public static final class Virtual extends StationClock {

    private Instant now;

    private Virtual(Instant start) {
      this.now = start;
    }

    @Override
    public synchronized Instant now() {
      return now;
    }

    @Override
    public synchronized void pass(Duration duration) {
      now = now.plus(duration);
    }

    /** Goes to a moment, also backwards. */
    public synchronized void set(Instant moment) {
      now = moment;
    }
  }

  private static final class Real extends StationClock {

    @Override
    public Instant now() {
      return Clock.systemUTC().instant();
    }

    @Override
    public void pass(Duration duration) {
      try {
        Thread.sleep(duration.toMillis());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
