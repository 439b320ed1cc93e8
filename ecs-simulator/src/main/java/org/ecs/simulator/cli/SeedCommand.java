package org.ecs.simulator.cli;

import static org.ecs.simulator.wire.JsonText.object;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Creates stations and cards through the public contracts. Each request's id follows from what it
 * creates, so that a second run gets the first one's answers and changes nothing.
 */
@Command(
    name = "seed",
    description =
        "Creates active stations <prefix>-000000... and accounts with one card <prefix>000000...",
    mixinStandardHelpOptions = true)
final class SeedCommand implements Callable<Integer> {

  @Option(
      names = "--ws",
      defaultValue = "http://127.0.0.1:8080/ecs/ws",
      description = "address of the contracts (${DEFAULT-VALUE})")
  private URI ws = URI.create("http://127.0.0.1:8080/ecs/ws");

  @Option(names = "--user", required = true, description = "an integrator of all three contracts")
  private String user = "";

  @Option(names = "--secret", required = true, description = "the integrator's password")
  private String secret = "";

  @Option(names = "--stations", defaultValue = "200", description = "(${DEFAULT-VALUE})")
  private int stations;

  @Option(names = "--cards", defaultValue = "1000", description = "(${DEFAULT-VALUE})")
  private int cards;

  @Option(names = "--prefix", defaultValue = "P", description = "(${DEFAULT-VALUE})")
  private String prefix = "P";

  @Option(names = "--password", description = "of every station; made and told if absent")
  private @Nullable String password;

  @Option(
      names = "--since",
      defaultValue = "2020-01-01T00:00:00Z",
      description = "from when tariff and cards are valid (${DEFAULT-VALUE})")
  private Instant since = Instant.EPOCH;

  @Option(names = "--threads", defaultValue = "8", description = "(${DEFAULT-VALUE})")
  private int threads;

  @Override
  public Integer call() throws InterruptedException {
    long start = System.nanoTime();
    SoapContracts contracts = new SoapContracts(ws, user, secret);
    String key = key();
    if (each("tariffs", 1, number -> createTariff(contracts)) > 0) {
      return 1;
    }
    int cardFailures = each("cards", cards, number -> createCard(contracts, number));
    int stationFailures = each("stations", stations, number -> createStation(contracts, number));
    System.out.println(
        object()
            .add("stations", stations - stationFailures)
            .add("cards", cards - cardFailures)
            .add("password", key)
            .add("failures", stationFailures + cardFailures)
            .add("seconds", Measurements.ratio(System.nanoTime() - start, 1_000_000_000))
            .build());
    return stationFailures + cardFailures == 0 ? 0 : 1;
  }

  private void createTariff(SoapContracts contracts) {
    Map<String, String> values =
        Map.of(
            "id",
            "seed-" + prefix,
            "tariff",
            tariff(),
            "name",
            tariff(),
            "since",
            since.toString());
    contracts.call("Tariffs", "createTariff", values);
    contracts.call("Tariffs", "publishVersion", values);
  }

  private void createCard(SoapContracts contracts, int number) {
    String card = "%s%06d".formatted(prefix, number);
    String id = "seed-card-" + card;
    String account =
        SoapContracts.element(
            contracts.call(
                "Crm",
                "createAccount",
                Map.of("id", id, "name", "Holder of " + card, "tariff", tariff())),
            "accountNumber");
    contracts.call(
        "Crm",
        "assignCard",
        Map.of("id", id, "account", account, "card", card, "since", since.toString()));
  }

  private void createStation(SoapContracts contracts, int number) {
    String station = "%s-%06d".formatted(prefix, number);
    Map<String, String> values =
        Map.of("id", "seed-station-" + station, "station", station, "site", prefix, "key", key());
    contracts.call("StationAdministration", "createStation", values);
    contracts.call("StationAdministration", "activate", values);
  }

  private String key() {
    return password == null ? Secrets.derivedFrom(secret) : password;
  }

  private String tariff() {
    return prefix + "-TARIFF";
  }

  /** How many failed; the first few reasons are told. */
  private int each(String what, int count, IntConsumer create) throws InterruptedException {
    AtomicInteger done = new AtomicInteger();
    AtomicInteger failures = new AtomicInteger();
    Runnable all =
        () ->
            IntStream.range(0, count)
                .parallel()
                .forEach(
                    number -> {
                      if (!succeeds(() -> create.accept(number), failures)) {
                        failures.incrementAndGet();
                      }
                      if (done.incrementAndGet() % 1000 == 0) {
                        System.err.println(done + " of " + count + " " + what);
                      }
                    });
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      pool.submit(all).get();
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    } finally {
      pool.shutdown();
    }
    return failures.get();
  }

  private static boolean succeeds(Runnable creation, AtomicInteger failures) {
    try {
      creation.run();
      return true;
    } catch (IllegalStateException failed) {
      if (failures.get() < 10) {
        System.err.println(failed.getMessage());
      }
      return false;
    }
  }
}
