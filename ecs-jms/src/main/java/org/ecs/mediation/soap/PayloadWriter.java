package org.ecs.mediation.soap;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** Writes the JSON that the actions made as elements, in the order of their form. */
final class PayloadWriter {

  /** The prefix of the version's namespace. */
  static final String PREFIX = "o:";

  private final Forms forms;
  private final Markup markup;

  PayloadWriter(Forms forms, Markup markup) {
    this.forms = forms;
    this.markup = markup;
  }

  /** The message as one element, e.g. {@code resetRequest} of the form {@code Reset}. */
  void message(Form form, JsonObject payload) {
    String name = Character.toLowerCase(form.name().charAt(0)) + form.name().substring(1);
    element(name.endsWith("Response") ? name : name + "Request", form, payload);
  }

  private void element(String name, Form form, JsonObject payload) {
    for (String each : payload.keySet()) {
      if (form.parts().stream().noneMatch(part -> part.name().equals(each))) {
        throw new IllegalStateException(form.name() + " has no " + each);
      }
    }
    markup.raw("<" + PREFIX + name);
    parts(form, payload, Form.Place.ATTRIBUTE);
    markup.raw(">");
    parts(form, payload, Form.Place.CONTENT);
    parts(form, payload, Form.Place.ELEMENT);
    markup.close(PREFIX + name);
  }

  private void parts(Form form, JsonObject payload, Form.Place place) {
    for (Form.Part part : form.parts()) {
      JsonValue value = payload.get(part.name());
      if (value != null && part.place() == place) {
        if (value instanceof JsonArray list) {
          list.forEach(item -> write(part, item));
        } else {
          write(part, value);
        }
      }
    }
  }

  private void write(Form.Part part, JsonValue value) {
    String text = value instanceof JsonString string ? string.getString() : value.toString();
    switch (part.place()) {
      case ATTRIBUTE -> markup.raw(" " + part.name() + "=\"").text(text).raw("\"");
      case CONTENT -> markup.text(text);
      default -> {
        if (part.kind() == Form.Kind.GROUP) {
          element(part.name(), forms.group(part), value.asJsonObject());
        } else {
          markup.element(PREFIX + part.name(), text);
        }
      }
    }
  }
}
