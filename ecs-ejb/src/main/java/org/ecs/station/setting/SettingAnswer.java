package org.ecs.station.setting;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecs.station.SecretSetting;
import org.jspecify.annotations.Nullable;

/**
 * What a station answers to GetConfiguration (OCPP 1.6 §6.24): settings, and keys that it does not
 * know. Secrets, keys longer than the standard has them and what makes no sense are left out.
 */
record SettingAnswer(Map<String, Told> told, List<String> notKnown) {

  private static final int LONGEST_KEY = 50;
  private static final int LONGEST = 500;
  private static final int MOST = 1000;

  /** A value; null: empty. */
  record Told(@Nullable String value, boolean fixed) {}

  static SettingAnswer of(String answer) {
    try (var reader = Json.createReader(new StringReader(answer))) {
      JsonObject whole = reader.readObject();
      Map<String, Told> told = new TreeMap<>();
      for (JsonValue each : array(whole, "configurationKey")) {
        if (each instanceof JsonObject setting && isKey(setting.get("key"))) {
          told.put(setting.getString("key"), told(setting));
        }
      }
      List<String> notKnown = new ArrayList<>();
      for (JsonValue each : array(whole, "unknownKey")) {
        if (isKey(each) && !told.containsKey(((JsonString) each).getString())) {
          notKnown.add(((JsonString) each).getString());
        }
      }
      return new SettingAnswer(told, notKnown.stream().distinct().toList());
    } catch (JsonException e) {
      return new SettingAnswer(Map.of(), List.of());
    }
  }

  private static List<JsonValue> array(JsonObject whole, String name) {
    return whole.get(name) instanceof JsonArray array
        ? array.subList(0, Math.min(array.size(), MOST))
        : List.of();
  }

  private static boolean isKey(@Nullable JsonValue value) {
    return value instanceof JsonString key
        && key.getString().matches("\\P{Cntrl}{1," + LONGEST_KEY + "}")
        && !SecretSetting.is(key.getString());
  }

  private static Told told(JsonObject setting) {
    String value = setting.get("value") instanceof JsonString text ? text.getString() : "";
    String plain = value.replaceAll("\\p{Cntrl}", " ").strip();
    String kept = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    JsonValue fixed = setting.getOrDefault("readonly", JsonValue.FALSE);
    boolean isFixed = fixed == JsonValue.TRUE || fixed.toString().equals("\"true\"");
    return new Told(kept.isEmpty() ? null : kept, isFixed);
  }
}
