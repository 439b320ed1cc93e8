package org.ecs.mediation.ocpp16;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecs.mediation.Json;

/** A payload in the making: parameters of a command under the names of the standard. */
final class Payload {

  private final JsonObject parameters;
  private final JsonObjectBuilder payload = Json.object();

  private Payload(JsonObject parameters) {
    this.parameters = parameters;
  }

  static Payload of(JsonObject parameters) {
    return new Payload(parameters);
  }

  /** A parameter as it is; nothing where it was left out. */
  Payload put(String parameter, String field) {
    JsonValue value = parameters.get(parameter);
    return value == null ? this : add(field, value);
  }

  /** A parameter that is one of our words, as the standard's word for it. */
  Payload word(String parameter, String field, Map<String, String> words) {
    if (parameters.get(parameter) instanceof JsonString word) {
      payload.add(field, words.getOrDefault(word.getString(), word.getString()));
    }
    return this;
  }

  /** A flag as the standard's word for either. */
  Payload flag(String parameter, String field, String yes, String no) {
    payload.add(field, parameters.getBoolean(parameter) ? yes : no);
    return this;
  }

  Payload add(String field, JsonValue value) {
    payload.add(field, value);
    return this;
  }

  JsonObject build() {
    return payload.build();
  }

  /** The elements of a list, each spelled. */
  static JsonValue list(List<JsonObject> elements, Function<JsonObject, JsonObject> spelled) {
    var list = Json.array();
    elements.forEach(element -> list.add(spelled.apply(element)));
    return list.build();
  }
}
