package org.ecs.mediation;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a message as its JSON schema demands, each once and in the end {@link
 * #nothingElse}. OCPP-J 1.6 §4.2.3 names the faults: a field that is missing violates an occurrence
 * constraint; one of another type ({@code null} too) a data type constraint; a text that is too
 * long, not in the enumeration or no time has an invalid value (property constraint); and a field
 * that the standard does not have makes the payload "not conform the PDU structure" (formation).
 */
public final class Fields {

  /** RFC 3339 §5.6, which is what the schemas call a date-time; it allows a blank for the T. */
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?\\d*([Zz]|[+-]\\d\\d:\\d\\d)");

  /** The schemas do not bound an integer; this many digits are safe in every sum. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(999_999_999_999_999L);

  private final JsonObject object;
  private final String path;
  private final List<String> read = new ArrayList<>(10);

  public Fields(JsonObject object) {
    this(object, "");
  }

  private Fields(JsonObject object, String path) {
    this.object = object;
    this.path = path;
  }

  public String text(String name, int atMost) {
    return required(name, optionalText(name, atMost));
  }

  public @Nullable String optionalText(String name, int atMost) {
    JsonValue value = take(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof JsonString string)) {
      throw new Violation(Fault.TYPE, path + name + " is a text");
    }
    String text = string.getString();
    if (text.length() > atMost) { // a rare character may count as two, as in the databases
      throw new Violation(Fault.PROPERTY, path + name + " has at most " + atMost + " characters");
    }
    if (!Json.storable(text)) {
      throw new Violation(Fault.PROPERTY, path + name + " has characters that are none");
    }
    return text;
  }

  public long integer(String name) {
    return required(name, optionalInteger(name));
  }

  public @Nullable Long optionalInteger(String name) {
    JsonValue value = take(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof JsonNumber number) || !number.isIntegral()) {
      throw new Violation(Fault.TYPE, path + name + " is an integer");
    }
    if (number.bigDecimalValue().abs().compareTo(LARGEST) > 0) {
      throw new Violation(Fault.PROPERTY, path + name + " has at most 15 digits");
    }
    return number.longValue();
  }

  /** The number of a connector: 32 bits. */
  public int connector(String name) {
    long number = integer(name);
    if (number != (int) number) {
      throw new Violation(Fault.PROPERTY, path + name + " is no connector");
    }
    return (int) number;
  }

  public Instant time(String name) {
    return required(name, optionalTime(name));
  }

  public @Nullable Instant optionalTime(String name) {
    String text = optionalText(name, Integer.MAX_VALUE);
    if (text == null) {
      return null;
    }
    var shape = TIME.matcher(text);
    try {
      if (shape.matches()) {
        String fraction = shape.group(1) == null ? "" : shape.group(1);
        String plain =
            text.substring(0, 10) + "T" + text.substring(11, 19) + fraction + shape.group(2);
        return OffsetDateTime.parse(plain).toInstant().truncatedTo(ChronoUnit.MICROS);
      }
    } catch (DateTimeException e) {
      // a 30th of February, an hour 25: refused like any other text
    }
    throw new Violation(Fault.PROPERTY, path + name + " is no time");
  }

  /** One of the words of an enumeration, as what it means. */
  public <T> T oneOf(String name, Map<String, T> words) {
    return required(name, optionalOneOf(name, words));
  }

  public <T> @Nullable T optionalOneOf(String name, Map<String, T> words) {
    String text = optionalText(name, Integer.MAX_VALUE);
    if (text == null) {
      return null;
    }
    T meaning = words.get(text);
    if (meaning == null) {
      throw new Violation(Fault.PROPERTY, path + name + " is none of its values");
    }
    return meaning;
  }

  public List<Fields> objects(String name) {
    return required(name, optionalObjects(name));
  }

  public @Nullable List<Fields> optionalObjects(String name) {
    JsonValue value = take(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof JsonArray array)) {
      throw new Violation(Fault.TYPE, path + name + " is a list");
    }
    List<Fields> objects = new ArrayList<>(array.size());
    for (JsonValue element : array) {
      if (!(element instanceof JsonObject item)) {
        throw new Violation(Fault.TYPE, path + name + " is a list of objects");
      }
      objects.add(new Fields(item, path + name + "[" + objects.size() + "]."));
    }
    return objects;
  }

  /** Refuses what was not asked for. */
  public void nothingElse() {
    if (object.size() > read.size()) {
      for (String name : object.keySet()) {
        if (!read.contains(name)) {
          throw new Violation(
              Fault.FORMATION, path + Printable.of(name) + " is not in the standard");
        }
      }
    }
  }

  private @Nullable JsonValue take(String name) {
    JsonValue value = object.get(name);
    if (value != null) {
      read.add(name);
    }
    return value;
  }

  private <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new Violation(Fault.OCCURRENCE, path + name + " is missing");
    }
    return value;
  }
}
