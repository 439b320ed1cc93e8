package org.ecs.it.system;

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
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A station that speaks SOAP and can be asked: every command that it gets, it accepts. */
final class SoapBox implements AutoCloseable {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private final HttpServer server;
  private final URI central;
  private final String year;
  private final String identity;
  private final String key;

  SoapBox(RunningEcs ecs, String version, String identity, String key) throws IOException {
    this.central = URI.create(ecs.http() + "/ocpp/soap/" + version);
    this.year = version.equals("1.5") ? "2012/06" : "2015/10";
    this.identity = identity;
    this.key = key;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String question =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          String action = Desk.element(question, "a:Action").substring(1);
          String name = Character.toLowerCase(action.charAt(0)) + action.substring(1) + "Response";
          String space = "urn://Ocpp/Cp/" + year + "/";
          byte[] answer =
              envelope(
                      "",
                      "<%s xmlns=\"%s\"><status>Accepted</status></%1$s>".formatted(name, space))
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/soap+xml");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
          asked.add(question);
        });
    server.start();
  }

  /** The next command that came. */
  String asked() throws InterruptedException {
    return asked.poll(30, TimeUnit.SECONDS);
  }

  /** One request that must be answered. */
  String asks(String action, String content) {
    HttpResponse<String> answer = sends(request(action, content));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(action + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  String request(String action, String content) {
    String space = "urn://Ocpp/Cs/" + year + "/";
    String name = Character.toLowerCase(action.charAt(0)) + action.substring(1) + "Request";
    String header =
        """
        <c:chargeBoxIdentity xmlns:c="%s">%s</c:chargeBoxIdentity><a:Action>/%s</a:Action>
        <a:MessageID>urn:uuid:%s</a:MessageID>
        <a:From><a:Address>http://127.0.0.1:%d/box</a:Address></a:From>"""
            .formatted(space, identity, action, UUID.randomUUID(), server.getAddress().getPort());
    return envelope(header, "<" + name + " xmlns=\"" + space + "\">" + content + "</" + name + ">");
  }

  private static String envelope(String header, String body) {
    return "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\""
        + " xmlns:a=\"http://www.w3.org/2005/08/addressing\"><s:Header>"
        + header
        + "</s:Header><s:Body>"
        + body
        + "</s:Body></s:Envelope>";
  }

  HttpResponse<String> sends(String envelope) {
    return sends(envelope, "application/soap+xml; charset=utf-8", key);
  }

  HttpResponse<String> sends(String text, String contentType, String password) {
    var request = HttpRequest.newBuilder(central).header("Content-Type", contentType);
    if (!password.isEmpty()) {
      String basic = identity + ":" + password;
      request.header(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
    }
    try {
      return http.send(
          request.POST(HttpRequest.BodyPublishers.ofString(text)).build(),
          HttpResponse.BodyHandlers.ofString());
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
