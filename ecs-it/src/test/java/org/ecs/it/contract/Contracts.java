package org.ecs.it.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.ecs.it.system.RunningEcs;

/**
 * The contracts of the running ECS, called with raw messages by the administrator, who has all
 * roles.
 */
final class Contracts {

  static final String SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";

  private final RunningEcs ecs = RunningEcs.shared();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** The tariff that the messages name; made once, whoever comes first. */
  Contracts withTariff() {
    Answer made =
        call(
            "Tariffs",
            """
            <s:Envelope xmlns:s="%s" xmlns:r="urn:ecs:tariffs:1"><s:Body><r:createTariff>
              <requestId>the-tariff-of-the-messages</requestId>
              <code>HOME</code><name>Home</name><currency>EUR</currency>
            </r:createTariff></s:Body></s:Envelope>
            """
                .formatted(SOAP11));
    if (made.status() != 200) {
      throw new IllegalStateException(made.body());
    }
    return this;
  }

  /** What came back. */
  record Answer(int status, String type, String correlation, String challenge, String body) {

    String code() {
      return element("code");
    }

    String element(String name) {
      int open = body.indexOf("<" + name + ">");
      return open < 0 ? "" : body.substring(open + name.length() + 2, body.indexOf("</" + name));
    }
  }

  RunningEcs ecs() {
    return ecs;
  }

  URI address(String contract) {
    return ecs.http().resolve("/ecs/ws/" + contract);
  }

  /** A SOAP 1.1 call as the administrator. */
  Answer call(String contract, String envelope) {
    return send(
        request(contract, envelope, "text/xml; charset=utf-8")
            .header("Authorization", administrator()));
  }

  HttpRequest.Builder request(String contract, String body, String type) {
    return HttpRequest.newBuilder(address(contract))
        .header("Content-Type", type)
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.headers().firstValue("X-Correlation-Id").orElse(""),
          answer.headers().firstValue("WWW-Authenticate").orElse(""),
          answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String administrator() {
    return basic("admin", ecs.administratorPassword());
  }

  static String basic(String name, String password) {
    byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /**
   * A message of a folder beside the tests, with an id of its own wherever it says {@code ${run}}.
   */
  static String message(String file) {
    return resource(file).replace("${run}", newId());
  }

  static String resource(String file) {
    try (InputStream stream = Contracts.class.getResourceAsStream(file)) {
      return new String(
          Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String newId() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
