package org.ecs.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ecs.simulator.wire.Handshake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SeedCommandTest {

  private static final String ANSWER =
      "<Envelope><Body><answer><accountNumber>A-1</accountNumber></answer></Body></Envelope>";

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/ecs/ws", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String contract = exchange.getRequestURI().getPath().replaceAll(".*/", "");
    requests.add(
        contract + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String shown = exchange.getRequestHeaders().getFirst("Authorization");
    boolean known = Handshake.basic("crm", "secret").equals(shown);
    byte[] body = (known ? ANSWER : "").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(known ? 200 : 401, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  void everyStationAndCardIsCreatedWithTheSameIdsEachTime() {
    assertThat(seed("secret")).isZero();
    List<String> first = requests.stream().sorted().toList();
    requests.clear();
    assertThat(seed("secret")).isZero();

    assertThat(requests.stream().sorted()).isEqualTo(first);
    assertThat(first).hasSize(2 + 2 * 3 + 2 * 2).noneMatch(request -> request.contains("${"));
    assertThat(first)
        .anyMatch(r -> r.startsWith("Crm") && r.contains("A-1") && r.contains("X&amp;000002"))
        .anyMatch(r -> r.startsWith("StationAdministration") && r.contains("X&amp;-000001"));
  }

  @Test
  void aRefusedIntegratorSeedsNothing() {
    assertThat(seed("wrong")).isNotZero();
  }

  private int seed(String secret) {
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/ecs/ws";
    return new CommandLine(new Commands())
        .execute(
            "seed",
            "--ws",
            address,
            "--user",
            "crm",
            "--secret",
            secret,
            "--stations",
            "2",
            "--cards",
            "3",
            "--prefix",
            "X&",
            "--password",
            "station-key",
            "--threads",
            "2");
  }
}
