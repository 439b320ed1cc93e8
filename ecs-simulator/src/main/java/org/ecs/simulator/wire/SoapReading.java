package org.ecs.simulator.wire;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What comes as SOAP, as a station understands it. */
final class SoapReading {

  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

  private static final Set<String> NUMBERS =
      Set.of(
          "transactionId",
          "interval",
          "connectorId",
          "reservationId",
          "listVersion",
          "retries",
          "retryInterval",
          "stackLevel",
          "chargingProfileId",
          "duration",
          "startPeriod");

  /**
   * The first element of the body.
   *
   * @param name without Request or Response, with a capital letter
   * @param fault the code and the reason of a fault; else empty
   */
  record Message(String name, JsonObject payload, String fault) {}

  private SoapReading() {}

  static Message read(String envelope) throws XMLStreamException {
    byte[] bytes = envelope.getBytes(StandardCharsets.UTF_8);
    XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
    while (!(xml.isStartElement() && xml.getLocalName().equals("Body"))) {
      xml.next();
    }
    xml.nextTag();
    String name = xml.getLocalName();
    if (name.equals("Fault")) {
      return new Message(name, JsonText.EMPTY, fault(xml));
    }
    String action = name.replaceFirst("(Request|Response)$", "");
    return new Message(
        Character.toUpperCase(action.charAt(0)) + action.substring(1), group(xml).build(), "");
  }

  private static String fault(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder said = new StringBuilder();
    while (!(xml.isEndElement() && xml.getLocalName().equals("Fault"))) {
      if (xml.hasText() && !xml.isWhiteSpace()) {
        said.append(said.isEmpty() ? "" : " ").append(xml.getText().strip());
      }
      xml.next();
    }
    return said.toString();
  }

  /** The element at hand, up to its end. */
  private static JsonObjectBuilder group(XMLStreamReader xml) throws XMLStreamException {
    JsonObjectBuilder group = JsonText.object();
    while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
      String name = xml.getLocalName();
      if (name.equals("idTagInfo")) {
        group.add(name, group(xml));
        continue;
      }
      String text = xml.getElementText();
      if (NUMBERS.contains(name)) {
        group.add(name, Integer.parseInt(text.strip()));
      } else if (name.equals("heartbeatInterval")) {
        group.add("interval", Integer.parseInt(text.strip())); // as 1.6 calls it
      } else {
        group.add(name, text);
      }
    }
    return group;
  }
}
