package org.ecs.simulator.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ecs.simulator.wire.Handshake;

/** The public SOAP contracts: each request is a template below {@code soap/} with its values. */
final class SoapContracts {

  private static final XMLInputFactory XML = XMLInputFactory.newFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
  }

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> templates = new ConcurrentHashMap<>();
  private final URI address;
  private final String credentials;

  SoapContracts(URI address, String user, String secret) {
    this.address = address;
    this.credentials = Handshake.basic(user, secret);
  }

  /** The text of the answer's body; fails with the fault's code or text. */
  String call(String contract, String operation, Map<String, String> values) {
    String envelope = fill(templates.computeIfAbsent(operation, SoapContracts::template), values);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/" + contract))
            .timeout(Duration.ofMinutes(1))
            .header("Authorization", credentials)
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", "\"\"")
            .POST(BodyPublishers.ofString(envelope))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            operation + ": HTTP " + answer.statusCode() + fault(answer.body()));
      }
      return answer.body();
    } catch (IOException broken) {
      throw new IllegalStateException(operation + ": " + broken, broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped", stopped);
    }
  }

  /** The text of the first element of that name, or empty. */
  static String element(String xml, String name) {
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(xml));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals(name)) {
          return reader.getElementText();
        }
      }
      return "";
    } catch (XMLStreamException noXml) {
      return "";
    }
  }

  private static String fault(String body) {
    String code = element(body, "code");
    return " "
        + (code.isEmpty() ? element(body, "faultstring") : code + " " + element(body, "message"));
  }

  private static String fill(String template, Map<String, String> values) {
    String filled = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("${" + value.getKey() + "}", escaped(value.getValue()));
    }
    return filled;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String template(String operation) {
    try (InputStream file =
        SoapContracts.class.getResourceAsStream("/soap/" + operation + ".xml")) {
      if (file == null) {
        throw new IllegalArgumentException("There is no template for " + operation);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
