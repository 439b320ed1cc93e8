package org.ecs.mediation.soap;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.ecs.mediation.Frame;
import org.ecs.mediation.Json;
import org.ecs.station.Command;
import org.ecs.station.Parameter;

/** What Administration Systems are asked as envelopes, and their answers as frames. */
final class SystemMessages {

  static final String NAMESPACE = "urn:ecs:servicedelivery:1";

  private static final int VERSION_DIGITS = 10;

  private SystemMessages() {}

  /** As the port type StationCommands of ServiceDelivery.wsdl has it. */
  static String question(SystemClient.Question question) {
    JsonObject payload = question.call().payload();
    long number = payload.getJsonNumber("command").longValue();
    Command.Kind kind = Command.Kind.valueOf(payload.getString("kind"));
    Markup markup = new Markup();
    markup.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?><s:Envelope xmlns:s=\"" + Envelope.SOAP);
    markup.raw("\" xmlns:d=\"" + NAMESPACE + "\"><s:Body><d:carryOut>");
    markup.element("requestId", "command-" + number).element("station", question.station());
    markup.open("command").open(element(kind));
    write(markup, kind.parameters(), payload.getJsonObject("parameters"));
    markup.close(element(kind)).close("command");
    return EnvelopeText.end(markup.close("d:carryOut"));
  }

  /** STOP_CHARGING is called {@code stopCharging}. */
  private static String element(Command.Kind kind) {
    StringBuilder name = new StringBuilder();
    for (String word : kind.name().split("_")) {
      String rest = word.substring(1).toLowerCase(java.util.Locale.ROOT);
      name.append(name.isEmpty() ? Character.toLowerCase(word.charAt(0)) : word.charAt(0));
      name.append(rest);
    }
    return name.toString();
  }

  private static void write(Markup markup, List<Parameter> parameters, JsonObject values) {
    for (Parameter parameter : parameters) {
      JsonValue value = values.get(parameter.name());
      if (value != null) {
        write(markup, parameter, value);
      }
    }
  }

  private static void write(Markup markup, Parameter parameter, JsonValue value) {
    switch (parameter.form()) {
      case RECORD -> group(markup, parameter, value.asJsonObject());
      case LIST -> value.asJsonArray().forEach(e -> group(markup, parameter, e.asJsonObject()));
      case TEXTS -> value.asJsonArray().forEach(e -> markup.element(parameter.name(), text(e)));
      default -> markup.element(parameter.name(), text(value));
    }
  }

  private static void group(Markup markup, Parameter parameter, JsonObject values) {
    markup.open(parameter.name());
    write(markup, parameter.parts(), values);
    markup.close(parameter.name());
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }

  /** The answer of a system as a frame; throws a {@link SoapFault} if it means nothing. */
  static String answer(SystemClient.Question question, InputStream text) {
    Envelope envelope = Envelope.read(text, null);
    String id = question.call().id();
    if (envelope.message().equals("Fault")) {
      return StationMessages.fault(id, envelope.body());
    }
    if (!(envelope.message().equals("carryOutResponse")
        && envelope.namespace().equals(NAMESPACE))) {
      throw SoapFault.protocolError("this is no answer to carryOut");
    }
    return Frame.result(id, payload(elements(envelope.body())));
  }

  private static Map<String, String> elements(GuardedXml xml) {
    Map<String, String> elements = new HashMap<>();
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      String name = xml.getLocalName();
      if (!List.of("outcome", "nuance", "listVersion", "answer").contains(name)) {
        xml.skip(); // of a later version of the contract
      } else if (elements.put(name, xml.text()) != null) {
        throw SoapFault.protocolError(name + " occurs twice");
      }
    }
    return elements;
  }

  private static JsonObject payload(Map<String, String> elements) {
    JsonObjectBuilder payload = Json.object();
    for (String word : List.of("outcome", "nuance")) {
      if (elements.containsKey(word)) {
        payload.add(word, elements.get(word).strip());
      }
    }
    String version = elements.get("listVersion");
    if (version != null) {
      payload.add("listVersion", number(version.strip()));
    }
    String answer = elements.get("answer");
    if (answer != null) {
      int end = Math.min(answer.length(), CarryOut.ANSWER);
      boolean halved = end < answer.length() && Character.isLowSurrogate(answer.charAt(end));
      payload.add("answer", answer.substring(0, halved ? end - 1 : end));
    }
    return payload.build();
  }

  private static long number(String text) {
    if (text.length() > VERSION_DIGITS || !text.matches("-?[0-9]+")) {
      throw SoapFault.protocolError("listVersion is a number");
    }
    return Long.parseLong(text);
  }
}
