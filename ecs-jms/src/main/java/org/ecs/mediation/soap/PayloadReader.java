package org.ecs.mediation.soap;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.ecs.mediation.Json;

/**
 * Turns the elements of one group into the JSON that the actions read. What is not as its form says
 * is handed on as it is, so that the actions refuse it by name as they refuse it in JSON.
 */
final class PayloadReader {

  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,12})?");

  /** A time of XML Schema need not have a zone; OCPP 1.6 §3.14 wants UTC. */
  private static final Pattern LOCAL = Pattern.compile(".*T\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?");

  private final GuardedXml xml;
  private final Forms forms;
  private final Form form;
  private final JsonObjectBuilder object = Json.object();
  private final Map<String, JsonArrayBuilder> lists = new HashMap<>(4);
  private final Set<String> seen = new HashSet<>();
  private final StringBuilder content = new StringBuilder();

  private PayloadReader(GuardedXml xml, Forms forms, Form form) {
    this.xml = xml;
    this.forms = forms;
    this.form = form;
  }

  /** The element at hand, up to its end. */
  static JsonObject read(GuardedXml xml, Forms forms, Form form) {
    return new PayloadReader(xml, forms, form).read();
  }

  private JsonObject read() {
    attributes();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        child(xml.getLocalName());
      } else if (GuardedXml.isText(event)) {
        content.append(xml.getText());
      }
    }
    form.parts().forEach(this::finish);
    if (!content.toString().isBlank()) {
      throw SoapFault.protocolError("a text where elements belong");
    }
    return object.build();
  }

  /** Those of other namespaces (xsi:type and its like) are not the message's. */
  private void attributes() {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String space = xml.getAttributeNamespace(i);
      if (space == null || space.isEmpty()) {
        String name = xml.getAttributeLocalName(i);
        seen.add(name);
        object.add(name, xml.getAttributeValue(i));
      }
    }
  }

  private void child(String name) {
    Form.Part part =
        form.parts().stream()
            .filter(p -> p.name().equals(name) && p.place() == Form.Place.ELEMENT)
            .findFirst()
            .orElse(null);
    boolean again = !seen.add(name);
    if (part == null) { // named, and refused for its name
      xml.skip();
      object.add(name, "");
    } else if (part.isList()) {
      item(part, lists.computeIfAbsent(name, first -> Json.array()));
    } else if (again) {
      throw SoapFault.protocolError(name + " occurs twice");
    } else if (part.kind() == Form.Kind.GROUP) {
      object.add(name, read(xml, forms, forms.group(part)));
    } else {
      value(part, xml.text());
    }
  }

  private void item(Form.Part part, JsonArrayBuilder list) {
    if (part.kind() == Form.Kind.GROUP) {
      list.add(read(xml, forms, forms.group(part)));
    } else {
      list.add(xml.text());
    }
  }

  private void value(Form.Part part, String text) {
    String name = part.name();
    String trimmed = text.strip();
    switch (part.kind()) {
      case INTEGER -> {
        if (INTEGER.matcher(trimmed).matches()) {
          object.add(name, Long.parseLong(trimmed));
        } else {
          object.add(name, text);
        }
      }
      case DECIMAL -> {
        if (DECIMAL.matcher(trimmed).matches()) {
          object.add(name, new BigDecimal(trimmed));
        } else {
          object.add(name, text);
        }
      }
      case FLAG -> flag(name, trimmed);
      case TIME -> object.add(name, LOCAL.matcher(trimmed).matches() ? trimmed + "Z" : trimmed);
      default -> object.add(name, text);
    }
  }

  private void flag(String name, String text) {
    switch (text) {
      case "true", "1" -> object.add(name, true);
      case "false", "0" -> object.add(name, false);
      default -> object.add(name, text);
    }
  }

  private void finish(Form.Part part) {
    if (part.place() == Form.Place.CONTENT) {
      object.add(part.name(), content.toString());
      content.setLength(0);
    } else if (part.isList()) {
      JsonArrayBuilder list = lists.get(part.name());
      if (list != null || part.times() == Form.Times.ANY) {
        object.add(part.name(), list == null ? Json.array() : list);
      }
    }
  }
}
