package org.ecs.simulator.cli;

import static org.ecs.simulator.wire.JsonText.object;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecs.simulator.Messages;
import org.ecs.simulator.Station;
import org.ecs.simulator.StationClock;
import org.ecs.simulator.wire.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Connects and boots many stations as fast as it can, without a thread for each. */
@Command(
    name = "connect",
    description = "Connects and boots many stations; exits with 1 if any failed.",
    mixinStandardHelpOptions = true)
final class ConnectCommand implements Callable<Integer> {

  @Mixin private Target target = new Target();

  @Option(names = "--stations", defaultValue = "5000", description = "(${DEFAULT-VALUE})")
  private int stations;

  @Option(
      names = "--concurrency",
      defaultValue = "128",
      description = "handshakes and boots at once (${DEFAULT-VALUE})")
  private int concurrency;

  @Option(names = "--hold", description = "seconds to stay connected afterwards")
  private int hold;

  @Option(
      names = "--warmup",
      description = "stations to connect, boot and close before the measurement (${DEFAULT-VALUE})")
  private int warmup;

  private final Queue<Station> open = new ConcurrentLinkedQueue<>();
  private final AtomicInteger booted = new AtomicInteger();

  @Override
  public Integer call() throws InterruptedException {
    connectAll(warmup, new Measurements());
    open.forEach(Station::close);
    open.clear();
    booted.set(0);
    Measurements measurements = new Measurements();
    connectAll(stations, measurements);
    System.out.println(
        measurements
            .addTo(
                object()
                    .add("seconds", Measurements.ratio(measurements.elapsed().toMillis(), 1000))
                    .add("connected", open.size())
                    .add("booted", booted.get()))
            .build());
    return measurements.isClean() && holdAll() ? 0 : 1;
  }

  private void connectAll(int count, Measurements measurements) throws InterruptedException {
    Semaphore turns = new Semaphore(concurrency);
    for (int i = 0; i < count; i++) {
      turns.acquire();
      var unused =
          connectAndBoot(i, measurements).whenComplete((nothing, failure) -> turns.release());
    }
    turns.acquire(concurrency);
  }

  /** True when all are still there in the end. */
  private boolean holdAll() {
    StationClock.real().pass(Duration.ofSeconds(hold));
    long alive = open.stream().filter(Station::isOnline).count();
    System.err.println(alive + " of " + stations + " connected in the end");
    open.forEach(Station::close);
    return alive == stations;
  }

  private CompletableFuture<?> connectAndBoot(int number, Measurements measurements) {
    return target
        .station(number)
        .connectAsync()
        .thenCompose(station -> boot(station, measurements))
        .exceptionally(
            failure -> {
              Throwable cause = failure.getCause() == null ? failure : failure.getCause();
              measurements.failed("connect " + cause);
              return null;
            });
  }

  private CompletableFuture<Answer> boot(Station station, Measurements measurements) {
    open.add(station);
    return station
        .call("BootNotification", Messages.bootNotification(station.id()))
        .whenComplete(
            (answer, failure) -> {
              measurements.answered("BootNotification", answer);
              if (answer.status().equals("Accepted")) {
                booted.incrementAndGet();
              }
            });
  }
}
