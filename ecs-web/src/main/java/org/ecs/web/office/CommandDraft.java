package org.ecs.web.office;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ecs.station.Command;
import org.ecs.station.Parameter;
import org.ecs.web.Typed;

/**
 * A command as it is typed into a form: a field for each parameter, and for each part of one that
 * has parts. Of a list, each line is an element: the values of its parts in their order, separated
 * by semicolons.
 */
public final class CommandDraft {

  private CommandDraft() {}

  /** A field of the form; its label is the text {@code parameter<WORD>}. */
  public record Field(String name, Parameter parameter, boolean optional) {

    public boolean isLong() {
      return switch (parameter.form()) {
        case LINES, TEXTS, LIST -> true;
        default -> false;
      };
    }

    public boolean isChoice() {
      return parameter.form() == Parameter.Form.CHOICE;
    }

    public boolean isFlag() {
      return parameter.form() == Parameter.Form.FLAG;
    }

    public boolean isTextual() {
      return parameter.form() == Parameter.Form.TEXT || parameter.form() == Parameter.Form.PLACE;
    }

    /** The type of its input. */
    public String getInput() {
      return switch (parameter.form()) {
        case TIME -> "datetime-local";
        case PLACE -> "url";
        default -> "text";
      };
    }

    public String getWord() {
      return word(parameter.name());
    }

    /** For a list, what belongs on a line. */
    public List<String> getColumns() {
      return parameter.parts().stream().map(part -> word(part.name())).toList();
    }
  }

  /** {@code validFrom} is {@code VALID_FROM}. */
  static String word(String name) {
    return name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }

  static List<Field> fields(Command.Kind kind) {
    return kind.parameters().stream().flatMap(each -> fields(each, "", false)).toList();
  }

  private static Stream<Field> fields(Parameter parameter, String path, boolean optional) {
    boolean mayBeEmpty = optional || parameter.optional();
    return parameter.form() == Parameter.Form.RECORD
        ? parameter.parts().stream()
            .flatMap(part -> fields(part, parameter.name() + ".", mayBeEmpty))
        : Stream.of(new Field(path + parameter.name(), parameter, mayBeEmpty));
  }

  /** The command that was typed, unchecked; times are of the zone. */
  static Command read(Command.Kind kind, Typed typed, ZoneId zone) {
    return new Command(kind, read(kind.parameters(), "", typed, zone));
  }

  private static JsonObject read(
      List<Parameter> parameters, String path, Typed typed, ZoneId zone) {
    JsonObjectBuilder read = Json.createObjectBuilder();
    for (Parameter each : parameters) {
      String name = path + each.name();
      if (each.form() == Parameter.Form.RECORD) {
        JsonObject parts = read(each.parts(), name + ".", typed, zone);
        if (!parts.isEmpty() || !each.optional()) {
          read.add(each.name(), parts);
        }
      } else if (!typed.text(name).isEmpty() || isAnEmptyText(each)) {
        read.add(each.name(), value(each, typed.text(name), zone));
      }
    }
    return read.build();
  }

  private static boolean isAnEmptyText(Parameter parameter) {
    return parameter.form() == Parameter.Form.TEXT && parameter.least() == 0;
  }

  private static JsonValue value(Parameter parameter, String text, ZoneId zone) {
    return switch (parameter.form()) {
      case NUMBER, DECIMAL -> number(text);
      case FLAG -> text.equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
      case TIME -> time(text, zone);
      case TEXTS -> texts(text);
      case LIST -> list(parameter, text, zone);
      default -> Json.createValue(text);
    };
  }

  /** What is no number stays a text, and is refused as such. */
  private static JsonValue number(String text) {
    try {
      return Json.createValue(new BigDecimal(text.replace(',', '.')));
    } catch (NumberFormatException e) {
      return Json.createValue(text);
    }
  }

  private static JsonValue time(String text, ZoneId zone) {
    try {
      return Json.createValue(LocalDateTime.parse(text).atZone(zone).toInstant().toString());
    } catch (DateTimeException e) {
      return Json.createValue(text);
    }
  }

  private static JsonValue texts(String text) {
    JsonArrayBuilder texts = Json.createArrayBuilder();
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(texts::add);
    return texts.build();
  }

  private static JsonValue list(Parameter list, String text, ZoneId zone) {
    JsonArrayBuilder elements = Json.createArrayBuilder();
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> elements.add(element(list, line.split(";", -1), zone)));
    return elements.build();
  }

  private static JsonObject element(Parameter list, String[] values, ZoneId zone) {
    JsonObjectBuilder element = Json.createObjectBuilder();
    for (int i = 0; i < Math.min(values.length, list.parts().size()); i++) {
      Parameter part = list.parts().get(i);
      String value = values[i].strip();
      if (!value.isEmpty()) {
        element.add(part.name(), value(part, value, zone));
      }
    }
    return element.build();
  }
}
