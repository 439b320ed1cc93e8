package org.ecs.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecs.it.system.Desk;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation by golden messages: a folder per contract, its files in the order of a story,
 * each {@code .in.xml} answered by the {@code .out.xml} beside it.
 */
class GoldenMessagesIT {

  private final Contracts contracts = new Contracts().withTariff();

  @TestFactory
  Stream<DynamicContainer> eachContractAnswersAsItsGoldenMessagesSay() throws IOException {
    return Stream.of(
            "Balance",
            "Crm",
            "Financial",
            "Invoicing",
            "Notifications",
            "ServiceDelivery",
            "StationAdministration",
            "Tariffs",
            "Usage")
        .map(contract -> DynamicContainer.dynamicContainer(contract, story(contract)));
  }

  private Stream<DynamicTest> story(String contract) {
    String run = Contracts.newId();
    Map<String, String> known = new HashMap<>(times());
    known.putAll(Map.of("run", run, "upper", run.toUpperCase(Locale.ROOT)));
    if (contract.equals("ServiceDelivery")) {
      servedStation(run);
    }
    if (contract.equals("Usage")) {
      known.put("account", servedStation(run));
      sayAll("ServiceDelivery", known, "03-a-session-starts", "10-the-session-is-accounted");
    }
    if (contract.equals("Notifications")) {
      known.put("account", prepaid(run)); // whom no channel reaches
    }
    if (contract.equals("Balance")) {
      known.put("account", prepaid(run));
      known.put("later", new Desk(contracts.ecs()).account("Later " + run, run + "@x.org", "HOME"));
    }
    return names(contract)
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name.replace('-', ' '), () -> exchange(contract, name, known)));
  }

  /** Of a session of this hour. */
  private static Map<String, String> times() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Map<String, Integer> minutes =
        Map.of("start", 60, "middle", 35, "end", 10, "later", 8, "latest", 2);
    return minutes.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, ago -> now.minusSeconds(60L * ago.getValue()).toString()));
  }

  /** An account that pays in advance. */
  private String prepaid(String run) {
    String answer =
        new Desk(contracts.ecs())
            .call(
                "Crm",
                "createAccount",
                "<kind>PERSON</kind><name>Prepaid "
                    + run
                    + "</name><contact><language>en</language></contact><billingMode>PREPAID</billingMode>"
                    + "<tariffCode>HOME</tariffCode><zone>Europe/Helsinki</zone>"
                    + "<creditLimit currency=\"EUR\">0</creditLimit>");
    return answer.replaceFirst("(?s).*<accountNumber>([^<]*).*", "$1");
  }

  /** A card, a station that the caller speaks for, and one that comes itself. */
  private String servedStation(String run) {
    Desk desk = new Desk(contracts.ecs());
    desk.tariff("SD-" + run);
    String account = desk.account("Served " + run, run + "@example.org", "SD-" + run);
    desk.card(account, "SD" + run);
    desk.activeStation("SD-" + run, "a-secret-of-it");
    desk.activeStation("SO-" + run, "a-secret-of-it");
    desk.servedBy("SD-" + run, "admin");
    return account;
  }

  /** Messages of another story, for what this one begins with. */
  private void sayAll(String contract, Map<String, String> known, String... names) {
    known.put("parent", known.get("account"));
    for (String name : names) {
      exchange(contract, name, known);
    }
  }

  private void exchange(String contract, String name, Map<String, String> known) {
    String in = Contracts.resource(contract + "/" + name + ".in.xml");
    String out = Contracts.resource(contract + "/" + name + ".out.xml");
    var answer = contracts.call(contract, Golden.filled(in, known));
    assertThat(Golden.difference(out, answer.body(), known)).isNull();
    assertThat(answer.status()).isEqualTo(out.contains("Fault>") ? 500 : 200);
  }

  private static Stream<String> names(String contract) {
    Path folder = Path.of("src/test/resources/org/ecs/it/contract", contract);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".in.xml"))
          .map(file -> file.substring(0, file.length() - ".in.xml".length()))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
