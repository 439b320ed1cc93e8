package org.ecs.mediation;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;

/**
 * Reads and builds JSON with factories that are found once: to look for them costs more than twenty
 * messages.
 */
public final class Json {

  /** No message of OCPP nests deeper than 12. */
  private static final int DEEPEST = 20;

  private static final JsonReaderFactory READERS =
      jakarta.json.Json.createReaderFactory(
          Map.of(
              JsonConfig.KEY_STRATEGY,
              JsonConfig.KeyStrategy.NONE,
              "org.eclipse.parsson.maxDepth",
              DEEPEST));

  private static final JsonBuilderFactory BUILDERS = jakarta.json.Json.createBuilderFactory(null);

  private Json() {}

  static JsonArray array(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.readArray();
    } catch (JsonException | IllegalStateException e) {
      throw new Violation(Fault.FORMATION, "no JSON array");
    } catch (RuntimeException e) { // too deep, or a number with too many digits
      throw new Violation(Fault.FORMATION, "JSON beyond all measure");
    }
  }

  public static JsonObjectBuilder object() {
    return BUILDERS.createObjectBuilder();
  }

  static JsonArrayBuilder array() {
    return BUILDERS.createArrayBuilder();
  }

  public static JsonValue nothing() {
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  /**
   * Characters that no database column takes: NUL (PostgreSQL) and halves of a surrogate pair
   * (UTF-8).
   */
  static boolean storable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }
}
