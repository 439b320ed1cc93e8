package org.ecs.tariff;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the text forms share: null is left out, a range is {@code {"min": …, "max": …}}. The
 * factories are kept because each look-up of a provider costs more than a document.
 */
final class JsonForms {

  static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private JsonForms() {}

  static JsonStructure read(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.read();
    }
  }

  static Stream<JsonObject> objects(JsonObject json, String field) {
    return json.getJsonArray(field).stream().map(JsonValue::asJsonObject);
  }

  static void number(JsonGenerator json, String field, @Nullable BigDecimal value) {
    if (value != null) {
      json.write(field, value);
    }
  }

  static @Nullable BigDecimal number(JsonObject json, String field) {
    JsonNumber number = json.getJsonNumber(field);
    return number == null ? null : number.bigDecimalValue();
  }

  static void text(JsonGenerator json, String field, @Nullable Object value) {
    if (value != null) {
      json.write(field, value.toString());
    }
  }

  static <T> @Nullable T text(JsonObject json, String field, Function<String, T> parse) {
    return json.containsKey(field) ? parse.apply(json.getString(field)) : null;
  }

  static <T extends Comparable<? super T>> void range(
      JsonGenerator json, String field, Range<T> range, Function<T, Object> value) {
    if (!range.isAny()) {
      json.writeStartObject(field);
      text(json, "min", range.min() == null ? null : value.apply(range.min()));
      text(json, "max", range.max() == null ? null : value.apply(range.max()));
      json.writeEnd();
    }
  }

  static <T extends Comparable<? super T>> Range<T> range(
      JsonObject json, String field, Function<String, T> parse) {
    JsonObject range = json.getJsonObject(field);
    return range == null
        ? Range.any()
        : Range.of(text(range, "min", parse), text(range, "max", parse));
  }
}
