package org.ecs.tariff;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The text form of a charge's lines, kept beside the bill data record. Written by hand: it is on
 * the way of each session, and no value in it needs escaping.
 */
public final class LinesJson {

  private static final int LINE_LENGTH = 200;

  private LinesJson() {}

  public static String write(List<Line> lines) {
    StringBuilder json = new StringBuilder(2 + lines.size() * LINE_LENGTH).append('[');
    for (int i = 0; i < lines.size(); i++) {
      write(lines.get(i), i == 0 ? json : json.append(','));
    }
    return json.append(']').toString();
  }

  public static List<Line> read(String json) {
    JsonArray lines = JsonForms.read(json).asJsonArray();
    return lines.stream().map(line -> read(line.asJsonObject())).toList();
  }

  private static void write(Line line, StringBuilder json) {
    json.append("{\"dimension\":\"").append(line.dimension());
    json.append(line.reservation() ? "\",\"reservation\":true" : "\"");
    json.append(",\"from\":\"").append(line.from());
    json.append("\",\"to\":\"").append(line.to());
    json.append("\",\"volume\":").append(line.volume().toPlainString());
    if (line.surplus().signum() != 0) {
      json.append(",\"surplus\":").append(line.surplus().toPlainString());
    }
    json.append(",\"price\":").append(line.price().amount().toPlainString());
    json.append(",\"vatRate\":").append(line.vatRate().toPlainString());
    json.append(",\"taxMode\":\"").append(line.taxMode()).append("\"}");
  }

  private static Line read(JsonObject line) {
    Dimension dimension = Dimension.valueOf(line.getString("dimension"));
    return new Line(
        dimension,
        line.getBoolean("reservation", false),
        Instant.parse(line.getString("from")),
        Instant.parse(line.getString("to")),
        number(line, "volume"),
        line.containsKey("surplus") ? number(line, "surplus") : dimension.volume(0),
        new Price(number(line, "price")),
        number(line, "vatRate"),
        TaxMode.valueOf(line.getString("taxMode")));
  }

  private static BigDecimal number(JsonObject line, String field) {
    return line.getJsonNumber(field).bigDecimalValue();
  }
}
