package org.ecs.mediation;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** One message of OCPP-J (1.6 §4.2), read or to be written. */
public sealed interface Frame {

  /**
   * The id of an answer to a message whose own id cannot be read. OCPP-J 1.6 is silent here; 2.0.1
   * says "-1", and whoever builds a station is helped more by an answer than by silence.
   */
  String NO_ID = "-1";

  /** The standard has 36; stations that need more are served as well. */
  int LONGEST_ID = 100;

  /** {@code [2, id, action, payload]}. */
  record Call(String id, String action, JsonObject payload) implements Frame {}

  /** {@code [3, id, payload]}. */
  record Result(String id, JsonObject payload) implements Frame {}

  /** {@code [4, id, code, text, details]}. */
  record Failure(String id, String code, String text) implements Frame {}

  /** To be answered with an error. */
  record Malformed(String id, Fault fault, String why) implements Frame {}

  /** Not to be answered: no call, or of a type that is unknown (OCPP-J 1.6 §4.1.3). */
  record Ignored(String why) implements Frame {}

  /** Reads any text. */
  static Frame read(String text) {
    JsonArray parts;
    try {
      parts = Json.array(text);
    } catch (Violation e) {
      return new Malformed(NO_ID, e.fault(), e.what());
    }
    if (parts.isEmpty() || !(parts.get(0) instanceof JsonNumber type)) {
      return new Malformed(NO_ID, Fault.FORMATION, "no message type");
    }
    String id = parts.size() > 1 ? text(parts.get(1)) : null;
    return switch (type.toString()) {
      case "2" -> call(parts, id);
      case "3", "4" -> answer(parts, id);
      default -> new Ignored("message type " + type);
    };
  }

  private static Frame call(JsonArray parts, @Nullable String id) {
    if (id == null || id.isEmpty() || id.length() > LONGEST_ID) {
      return new Malformed(NO_ID, Fault.FORMATION, "no message id");
    }
    String action = parts.size() == 4 ? text(parts.get(2)) : null;
    if (action == null) {
      return new Malformed(id, Fault.FORMATION, "a call is [2, id, action, payload]");
    }
    return parts.get(3) instanceof JsonObject payload
        ? new Call(id, action, payload)
        : new Malformed(id, Fault.FORMATION, "the payload is an object");
  }

  /** An answer is never answered, however wrong it is: two systems would err at each other. */
  private static Frame answer(JsonArray parts, @Nullable String id) {
    boolean result = parts.getInt(0) == 3;
    if (id != null && result && parts.size() == 3 && parts.get(2) instanceof JsonObject payload) {
      return new Result(id, payload);
    }
    String code = parts.size() > 2 ? text(parts.get(2)) : null;
    if (id == null || result || code == null) {
      return new Ignored("malformed answer");
    }
    String described = parts.size() > 3 ? text(parts.get(3)) : null;
    return new Failure(id, code, described == null ? "" : described);
  }

  private static @Nullable String text(JsonValue value) {
    return value instanceof JsonString string && Json.storable(string.getString())
        ? string.getString()
        : null;
  }

  static String result(String id, JsonValue payload) {
    return Json.array().add(3).add(id).add(payload).build().toString();
  }

  /** The description has at most 255 characters (OCPP-J 1.6 §4.2.3). */
  static String failure(String id, String code, String text) {
    String cut = text.length() <= 255 ? text : text.substring(0, 255);
    return Json.array().add(4).add(id).add(code).add(cut).add(Json.nothing()).build().toString();
  }

  static String call(String id, String action, JsonObject payload) {
    return Json.array().add(2).add(id).add(action).add(payload).build().toString();
  }
}
