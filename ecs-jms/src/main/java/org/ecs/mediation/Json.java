package org.ecs.mediation;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Reads and builds JSON with factories that are found once: to look for them costs more than twenty
 * messages.
 */
public final class Json {

  /** No message of OCPP nests deeper than 12. */
  private static final int DEEPEST = 20;

  private static final JsonParserFactory PARSERS =
      jakarta.json.Json.createParserFactory(
          Map.of(
              "org.eclipse.parsson.rejectDuplicateKeys",
              true,
              "org.eclipse.parsson.maxDepth",
              DEEPEST));

  private static final JsonBuilderFactory BUILDERS = jakarta.json.Json.createBuilderFactory(null);

  private Json() {}

  static JsonArray array(String text) {
    try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
      parser.next();
      JsonArray array = parser.getArray();
      if (parser.hasNext()) {
        throw new JsonException("more than an array");
      }
      return array;
    } catch (JsonException | IllegalStateException | NoSuchElementException e) {
      throw new Violation(Fault.FORMATION, "no JSON array");
    } catch (RuntimeException e) { // too deep, or a number with too many digits
      throw new Violation(Fault.FORMATION, "JSON beyond all measure");
    }
  }

  public static JsonObjectBuilder object() {
    return BUILDERS.createObjectBuilder();
  }

  public static JsonArrayBuilder array() {
    return BUILDERS.createArrayBuilder();
  }

  /** A time with three decimals at most: more of them confuse some stations. */
  public static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).toString();
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
