package org.ecs.web.office;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * One value of a JSON text, and where it is: for people who read it, not for programs. A setting
 * that cannot be changed is fixed.
 */
public record JsonLine(String name, String value, boolean fixed) {

  private JsonLine(String name, String value) {
    this(name, value, false);
  }

  /**
   * All values; of settings ({@code key}, {@code value}) each by its key. What is no JSON is one.
   */
  static List<JsonLine> of(String text, int atMost) {
    List<JsonLine> lines = new ArrayList<>();
    try (var reader = Json.createReader(new StringReader(text))) {
      add(lines, "", reader.readValue(), atMost);
    } catch (JsonException e) {
      lines.add(new JsonLine("", text));
    }
    return lines;
  }

  private static void add(List<JsonLine> lines, String path, JsonValue value, int atMost) {
    if (lines.size() >= atMost) {
      return;
    }
    if (value instanceof JsonObject object && object.get("key") instanceof JsonString key) {
      boolean fixed = object.getOrDefault("readonly", JsonValue.FALSE) == JsonValue.TRUE;
      JsonValue set = object.getOrDefault("value", JsonValue.NULL);
      lines.add(new JsonLine(key.getString(), plain(set), fixed));
    } else if (value instanceof JsonObject object) {
      object.forEach(
          (name, each) -> add(lines, path.isEmpty() ? name : path + "." + name, each, atMost));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        add(lines, path + "[" + (i + 1) + "]", array.get(i), atMost);
      }
    } else {
      lines.add(new JsonLine(path, plain(value)));
    }
  }

  private static String plain(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
