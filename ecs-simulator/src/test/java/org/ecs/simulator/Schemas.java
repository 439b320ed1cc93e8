package org.ecs.simulator;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The standard's own JSON schemas, as the judge of what stations send; silent where absent. */
final class Schemas {

  private static final Path FOLDER =
      Path.of(System.getProperty("ecs.ocpp.schemas", "../../shared/ocpp"), "1.6");
  private static final Map<String, JsonSchema> CACHE = new ConcurrentHashMap<>();
  private static final List<String> VIOLATIONS = new CopyOnWriteArrayList<>();

  private Schemas() {}

  static boolean present() {
    return Files.isDirectory(FOLDER);
  }

  /**
   * @param message an action for a request, with {@code Response} appended for its answer
   */
  static void check(String message, JsonObject payload) {
    if (present() && Files.exists(file(message))) {
      Set<ValidationMessage> found =
          CACHE
              .computeIfAbsent(message, Schemas::load)
              .validate(payload.toString(), InputFormat.JSON);
      if (!found.isEmpty()) {
        VIOLATIONS.add(message + " " + payload + " " + found);
      }
    }
  }

  /** All that was wrong in this run, by whichever test. */
  static List<String> violations() {
    return VIOLATIONS;
  }

  private static Path file(String message) {
    return FOLDER.resolve(message + ".json");
  }

  private static JsonSchema load(String message) {
    return JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(file(message).toUri());
  }
}
