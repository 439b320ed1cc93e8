package org.ecs.it.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * An Administration System: it says what its stations say over the contract ServiceDelivery, and
 * serves StationCommands at an address of its own, where it accepts what it is told to.
 */
final class AdministrationBox implements AutoCloseable {

  /** A command that came, and with whose credentials. */
  record Asked(String envelope, String authorization) {}

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
  private final Map<String, String> outcomes = new ConcurrentHashMap<>();
  private final int port;
  private HttpServer server;

  AdministrationBox() throws IOException {
    port = open(0);
  }

  private int open(int wanted) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
    server.createContext("/", this::answer);
    server.start();
    return server.getAddress().getPort();
  }

  String address() {
    return "http://127.0.0.1:" + port + "/StationCommands";
  }

  /** Nobody answers at the address until it comes back. */
  void goesAway() {
    server.stop(0);
  }

  void comesBack() throws IOException {
    open(port);
  }

  /** How commands of this name end; others it does not support. */
  void willAnswer(String command, String outcome) {
    outcomes.put("<" + command + ">", outcome);
  }

  /** The next command of this name that came, or has come. */
  Asked asked(String command) throws InterruptedException {
    Asked next = asked.poll(60, TimeUnit.SECONDS);
    while (next != null && !next.envelope.contains("<" + command + ">")) {
      next = asked.poll(60, TimeUnit.SECONDS); // local lists are told without being asked for
    }
    return next;
  }

  private String outcome(String envelope) {
    return outcomes.entrySet().stream()
        .filter(each -> envelope.contains(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("NOT_SUPPORTED");
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.sendResponseHeaders(405, -1);
      exchange.close();
      return;
    }
    String envelope = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    byte[] answer =
        """
        <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>
        <d:carryOutResponse xmlns:d="urn:ecs:servicedelivery:1"><outcome>%s</outcome></d:carryOutResponse>
        </s:Body></s:Envelope>"""
            .formatted(outcome(envelope))
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/soap+xml; charset=utf-8");
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
    asked.add(new Asked(envelope, exchange.getRequestHeaders().getFirst("Authorization")));
  }

  /** A request that changes something, with this id. */
  HttpResponse<String> changes(RunningEcs ecs, String name, String operation, String content) {
    String id = "<requestId>" + UUID.randomUUID() + "</requestId>";
    return says(ecs, name, operation, id + content);
  }

  /** A request over SOAP 1.1, as the integrator of that name. */
  HttpResponse<String> says(RunningEcs ecs, String name, String operation, String content) {
    String body =
        """
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
        <d:%s xmlns:d="urn:ecs:servicedelivery:1">%s</d:%1$s></s:Body></s:Envelope>"""
            .formatted(operation, content);
    String pair = name + ":" + ecs.administratorPassword();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ecs.http() + "/ecs/ws/ServiceDelivery"))
            .header("Content-Type", "text/xml; charset=utf-8")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
