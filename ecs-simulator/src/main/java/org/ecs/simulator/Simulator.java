package org.ecs.simulator;

import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where stations come from: one central system's address, and threads shared by all, so that
 * thousands of stations fit one virtual machine.
 *
 * <pre>{@code
 * Station station = Simulator.at(URI.create("ws://127.0.0.1:8080/ocpp")).station("S-1")
 *     .password("secret").connectors(2).connect();
 * station.boot();
 * Outcome outcome = station.plugIn().tap("CARD").charge(20, KWH).park(ofMinutes(40)).unplug();
 * }</pre>
 */
public final class Simulator {

  /** Scripts of stations that react to the central system; they may wait for its answers. */
  static final ExecutorService WORK = Executors.newCachedThreadPool(named("station-"));

  static final ScheduledExecutorService TIMER =
      Executors.newSingleThreadScheduledExecutor(named("timer-"));

  private final URI address;

  private Simulator(URI address) {
    this.address = address;
  }

  /** The address below which each station has its own, for example {@code ws://host/ocpp}. */
  public static Simulator at(URI address) {
    return new Simulator(address);
  }

  public StationSetup station(String id) {
    return new StationSetup(address, id);
  }

  private static ThreadFactory named(String prefix) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, prefix + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
