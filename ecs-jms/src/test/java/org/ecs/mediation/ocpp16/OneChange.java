package org.ecs.mediation.ocpp16;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A message and what becomes of it with one field changed. */
final class OneChange {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> OTHERS =
      List.of(
          "null",
          "true",
          "17",
          "1.5",
          "-1",
          "\"\"",
          "\"x\"",
          "[]",
          "{}",
          "[1]",
          "[{}]",
          "\"" + "x".repeat(20) + "\"",
          "\"" + "x".repeat(21) + "\"",
          "\"" + "x".repeat(26) + "\"",
          "\"" + "x".repeat(51) + "\"",
          "\"" + "x".repeat(256) + "\"",
          "\"" + "😀".repeat(10) + "\"",
          "\"2026-05-04T07:59:00.123456789+03:00\"",
          "\"2026-05-04t07:59:00z\"",
          "\"2026-05-04T07:59:00\"",
          "\"2026-05-04 07:59:00Z\"",
          "\"2026-05-04\"",
          "\"2026-13-04T07:59:00Z\"",
          "\"2026-05-04T24:00:00Z\"",
          "\"Other\"",
          "\"Faulted\"");

  private OneChange() {}

  /** The message itself, and all changes. */
  static List<JsonNode> of(JsonNode message) throws IOException {
    List<JsonNode> changed = new ArrayList<>(List.of(message));
    change(message, message, changed);
    return changed;
  }

  /** Each field anywhere in the message: left out, or something else; and one too many. */
  private static void change(JsonNode root, JsonNode here, List<JsonNode> changed)
      throws IOException {
    if (here instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode before = object.remove(name);
        changed.add(root.deepCopy());
        for (String other : OTHERS) {
          object.set(name, JSON.readTree(other));
          changed.add(root.deepCopy());
        }
        object.set(name, before);
        change(root, before, changed);
      }
      object.put("surplus", 1);
      changed.add(root.deepCopy());
      object.remove("surplus");
    } else {
      for (JsonNode element : here) {
        change(root, element, changed);
      }
    }
  }
}
