package org.ecs.simulator.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A small operator: two sites, five stations, three tariffs, subscribers of both billing modes,
 * three weeks of history, and vehicles that come and go. A second run finds what the first one
 * made.
 */
@Command(
    name = "demo",
    description =
        "Seeds a small, believable operator and lets its stations charge until it is stopped.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private static final String PREFIX = "FI";

  /** On a demo, ECS gives every new prepaid account some money, looking every few seconds. */
  private static final int SECONDS_UNTIL_PREPAID_HAVE_MONEY = 12;

  private static final List<String> STATION =
      List.of("name", "site", "address", "latitude", "longitude", "kind", "power");
  private static final List<String> SUBSCRIBER =
      List.of("kind", "name", "email", "phone", "language", "mode", "tariff");
  private static final String SINCE = "2020-01-01T00:00:00Z";

  @Option(names = "--url", defaultValue = "ws://127.0.0.1:8080/ocpp")
  private String url = "";

  @Option(names = "--ws", defaultValue = "http://127.0.0.1:8080/ecs/ws")
  private URI ws = URI.create("http://127.0.0.1:8080/ecs/ws");

  @Option(names = "--user", defaultValue = "admin")
  private String user = "";

  @Option(names = "--secret", required = true)
  private String secret = "";

  @Override
  public Integer call() throws Exception {
    SoapContracts contracts = new SoapContracts(ws, user, secret);
    String key = Secrets.derivedFrom(secret);
    tariff(contracts, "DAY", "Day and night, one price", "Day");
    tariff(contracts, "NIGHT", "Cheaper from ten to seven", "Night");
    tariff(contracts, "BUSINESS", "Business, without VAT", "Business");
    int stations = 0;
    for (String[] row : rows("stations.csv")) {
      station(contracts, stations++, row, key);
    }
    int cards = 0;
    for (String[] row : rows("subscribers.csv")) {
      subscriber(contracts, cards++, row);
    }
    Thread.sleep(SECONDS_UNTIL_PREPAID_HAVE_MONEY * 1000L);
    return fleet(key, stations, cards);
  }

  private int fleet(String key, int stations, int cards) {
    String[] target = {"--url", url, "--prefix", PREFIX, "--password", key};
    String[] size = {"--stations", "" + stations, "--cards", "" + cards};
    String[] life = {"--history", "21", "--speed", "6"};
    String[] all = Stream.of(target, size, life).flatMap(Arrays::stream).toArray(String[]::new);
    return new CommandLine(new FleetCommand()).execute(all);
  }

  private static void tariff(SoapContracts contracts, String code, String name, String template) {
    Map<String, String> values =
        Map.of("id", "demo-" + code, "tariff", code, "name", name, "since", SINCE);
    contracts.call("Tariffs", "createTariff", values);
    contracts.call("Tariffs", "demo/publish" + template, values);
  }

  private static void station(SoapContracts contracts, int number, String[] row, String key) {
    String station = "%s-%06d".formatted(PREFIX, number);
    Map<String, String> values = values("demo-" + station, STATION, row);
    values.put("station", station);
    values.put("key", key);
    contracts.call("StationAdministration", "demo/createStation", values);
    contracts.call("StationAdministration", "activate", values);
  }

  private static void subscriber(SoapContracts contracts, int number, String[] row) {
    String card = "%s%06d".formatted(PREFIX, number);
    Map<String, String> values = values("demo-" + card, SUBSCRIBER, row);
    String answer = contracts.call("Crm", "demo/createAccount", values);
    values.put("account", SoapContracts.element(answer, "accountNumber"));
    values.put("card", card);
    values.put("since", SINCE);
    contracts.call("Crm", "assignCard", values);
  }

  private static Map<String, String> values(String id, List<String> names, String[] row) {
    Map<String, String> values = new HashMap<>(Map.of("id", id));
    for (int i = 0; i < row.length; i++) {
      values.put(names.get(i), row[i].replace(';', ','));
    }
    return values;
  }

  private static List<String[]> rows(String file) throws java.io.IOException {
    var stream = Objects.requireNonNull(DemoCommand.class.getResourceAsStream("/demo/" + file));
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().map(line -> line.split(",", -1)).toList();
    }
  }
}
