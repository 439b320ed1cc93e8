package org.ecs.simulator.cli;

import static org.ecs.simulator.wire.JsonText.object;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.ecs.simulator.Station;
import org.ecs.simulator.StationClock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Charges as fast as it can, and prints what came of it as one JSON object. */
@Command(
    name = "load",
    description = "Load: sessions as fast as possible; exits with 1 if anything failed.",
    mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

  @Mixin private Target target = new Target();

  @Option(names = "--stations", defaultValue = "200", description = "(${DEFAULT-VALUE})")
  private int stations;

  @Option(names = "--cards", defaultValue = "1000", description = "(${DEFAULT-VALUE})")
  private int cards;

  @Option(names = "--sessions", defaultValue = "10000", description = "(${DEFAULT-VALUE})")
  private long sessions;

  @Option(names = "--duration", description = "seconds, instead of a number of sessions")
  private int duration;

  @Option(
      names = "--concurrency",
      defaultValue = "32",
      description = "sessions at once, at most one per station and card (${DEFAULT-VALUE})")
  private int concurrency;

  @Option(names = "--warmup", description = "sessions before the measurement (${DEFAULT-VALUE})")
  private long warmup;

  @Option(
      names = "--readings",
      defaultValue = "4",
      description = "meter readings of a session, one each 50 s by its clock (${DEFAULT-VALUE})")
  private int readings;

  @Option(
      names = "--rate",
      description = "sessions a second that begin at most, evenly; as fast as possible if absent")
  private double rate;

  @Option(
      names = "--since",
      description =
          "when the first session begins by the stations' clocks, which go on 250 s a session (of 4 readings);"
              + " 30 days ago if absent. Sessions of runs whose times overlap are suspect.")
  private @Nullable Instant since;

  private final AtomicLong turns = new AtomicLong();

  @Override
  public Integer call() {
    concurrency = Math.min(concurrency, Math.min(stations, cards));
    Instant start = since == null ? StationClock.real().now().minus(Duration.ofDays(30)) : since;
    List<Station> connected =
        IntStream.range(0, stations)
            .parallel()
            .mapToObj(i -> target.station(i).startingAt(start).connect())
            .toList();
    connected.stream().parallel().forEach(Station::boot);
    List<LoadWorker> workers =
        IntStream.range(0, concurrency).mapToObj(i -> worker(i, connected)).toList();
    run(workers, atMost(warmup), new Measurements());
    Measurements measurements = new Measurements();
    turns.set(0);
    long finished = run(workers, limit(measurements), measurements);
    System.out.println(
        measurements
            .addTo(
                object()
                    .add("sessions", finished)
                    .add(
                        "sessions_per_second",
                        Measurements.ratio(finished * 1000, measurements.elapsed().toMillis()))
                    .add("stations", stations)
                    .add("concurrency", concurrency))
            .build());
    connected.forEach(Station::close);
    return measurements.isClean() ? 0 : 1;
  }

  private LoadWorker worker(int number, List<Station> connected) {
    return new LoadWorker(
        IntStream.iterate(number, i -> i < stations, i -> i + concurrency)
            .mapToObj(connected::get)
            .toList(),
        IntStream.iterate(number, i -> i < cards, i -> i + concurrency)
            .mapToObj(target::card)
            .toList(),
        readings);
  }

  private BooleanSupplier limit(Measurements measurements) {
    return duration == 0 ? atMost(sessions) : () -> measurements.elapsed().toSeconds() < duration;
  }

  private static BooleanSupplier atMost(long count) {
    AtomicLong begun = new AtomicLong();
    return () -> begun.incrementAndGet() <= count;
  }

  /** The number of sessions without a failure. */
  private long run(List<LoadWorker> workers, BooleanSupplier more, Measurements measurements) {
    AtomicLong finished = new AtomicLong();
    List<Thread> threads =
        workers.stream()
            .map(worker -> new Thread(() -> work(worker, more, measurements, finished)))
            .toList();
    threads.forEach(Thread::start);
    threads.forEach(LoadCommand::join);
    return finished.get();
  }

  private void work(
      LoadWorker worker, BooleanSupplier more, Measurements measurements, AtomicLong finished) {
    while (more.getAsBoolean()) {
      awaitTurn(measurements);
      if (worker.run(measurements)) {
        finished.incrementAndGet();
      }
    }
  }

  private void awaitTurn(Measurements measurements) {
    if (rate > 0) {
      long due = (long) (1_000_000_000L * turns.getAndIncrement() / rate);
      LockSupport.parkNanos(due - measurements.elapsed().toNanos());
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
