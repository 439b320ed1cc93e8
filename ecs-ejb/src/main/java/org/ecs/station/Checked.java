package org.ecs.station;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/** The check of what is given for one parameter, at a path that a refusal names. */
final class Checked {

  private static final Set<String> SCHEMES = Set.of("http", "https", "ftp", "ftps", "sftp");
  private static final int TEXTS = 500;

  private final Parameter parameter;
  private final String path;

  private Checked(Parameter parameter, String path) {
    this.parameter = parameter;
    this.path = path;
  }

  /** The values of these parameters as they are kept; refuses what is missing, wrong or surplus. */
  static JsonObject values(List<Parameter> parameters, JsonObject given) {
    return values(parameters, given, "");
  }

  private static JsonObject values(List<Parameter> parameters, JsonObject given, String path) {
    var kept = Json.createObjectBuilder();
    int known = 0;
    for (Parameter parameter : parameters) {
      Checked check = new Checked(parameter, path + parameter.name());
      JsonValue value = given.get(parameter.name());
      if (parameter.optional() && JsonValue.EMPTY_JSON_ARRAY.equals(value)) {
        known++; // as if it had been left out
      } else if (value != null) {
        known++;
        kept.add(parameter.name(), check.value(value));
      } else {
        check.that(parameter.optional(), "there");
      }
    }
    if (known < given.size()) {
      throw new Refusal(Reason.COMMAND_MALFORMED, path + "* has more than belongs here");
    }
    return kept.build();
  }

  private JsonValue value(JsonValue value) {
    return switch (parameter.form()) {
      case TEXT, LINES -> Json.createValue(text(value));
      case PLACE -> place(text(value));
      case NUMBER, DECIMAL -> number(value);
      case FLAG -> flag(value);
      case TIME -> time(value);
      case CHOICE -> word(value);
      case TEXTS -> texts(array(value, TEXTS));
      case RECORD -> values(parameter.parts(), object(value), path + ".");
      case LIST -> list(array(value, parameter.most()));
    };
  }

  private String text(JsonValue value) {
    String text = value instanceof JsonString string ? string.getString() : null;
    if (text == null || text.length() > parameter.most() || isBlank(text)) {
      throw wrong("a text of %d to %d characters".formatted(parameter.least(), parameter.most()));
    }
    that(text.codePoints().allMatch(this::isClean), "without control characters");
    return parameter.form() == Parameter.Form.LINES ? text : text.strip();
  }

  private boolean isBlank(String text) {
    return parameter.least() > 0 && text.isBlank();
  }

  private boolean isClean(int c) {
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean lineEnd = parameter.form() == Parameter.Form.LINES && (c == '\n' || c == '\r');
    return !half && (lineEnd || !Character.isISOControl(c));
  }

  private JsonValue place(String text) {
    String what = "an address that begins with http(s)://, ftp(s):// or sftp://";
    try {
      URI place = URI.create(text);
      that(place.getHost() != null && SCHEMES.contains(String.valueOf(place.getScheme())), what);
      return Json.createValue(text);
    } catch (IllegalArgumentException e) {
      throw wrong(what);
    }
  }

  private JsonValue number(JsonValue value) {
    int decimals = parameter.form() == Parameter.Form.DECIMAL ? 1 : 0;
    if (value instanceof JsonNumber given && isInside(given.bigDecimalValue(), decimals)) {
      BigDecimal plain = given.bigDecimalValue().stripTrailingZeros();
      return Json.createValue(plain.setScale(Math.max(0, plain.scale())));
    }
    throw wrong(
        "a number from %d to %d with at most %d decimals"
            .formatted(parameter.least(), parameter.most(), decimals));
  }

  private boolean isInside(BigDecimal number, int decimals) {
    return Math.abs(number.scale()) <= 20 // 1e999999999 is a number that fills the heap
        && number.compareTo(BigDecimal.valueOf(parameter.least())) >= 0
        && number.compareTo(BigDecimal.valueOf(parameter.most())) <= 0
        && number.stripTrailingZeros().scale() <= decimals;
  }

  private JsonValue flag(JsonValue value) {
    that(value == JsonValue.TRUE || value == JsonValue.FALSE, "true or false");
    return value;
  }

  private JsonValue time(JsonValue value) {
    try {
      String text = value instanceof JsonString string ? string.getString() : "";
      Instant time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
      return Json.createValue(time.toString());
    } catch (DateTimeException e) {
      throw wrong("a time like 2026-05-04T08:00:00Z");
    }
  }

  private JsonValue word(JsonValue value) {
    boolean known =
        value instanceof JsonString word && parameter.words().contains(word.getString());
    that(known, "one of " + String.join(", ", parameter.words()));
    return value;
  }

  private JsonValue texts(JsonArray array) {
    var kept = Json.createArrayBuilder();
    array.forEach(each -> kept.add(text(each)));
    return kept.build();
  }

  private JsonValue list(JsonArray array) {
    that(array.size() >= parameter.least(), "a list of at least " + parameter.least());
    var kept = Json.createArrayBuilder();
    for (int i = 0; i < array.size(); i++) {
      String here = path + "[" + i + "]";
      JsonObject element = new Checked(parameter, here).object(array.get(i));
      kept.add(values(parameter.parts(), element, here + "."));
    }
    return kept.build();
  }

  private JsonArray array(JsonValue value, long most) {
    if (value instanceof JsonArray array && array.size() <= most) {
      return array;
    }
    throw wrong("a list of at most " + most);
  }

  private JsonObject object(JsonValue value) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw wrong("a record");
  }

  private void that(boolean right, String what) {
    if (!right) {
      throw wrong(what);
    }
  }

  private Refusal wrong(String what) {
    return new Refusal(Reason.COMMAND_MALFORMED, path + " has to be " + what);
  }
}
