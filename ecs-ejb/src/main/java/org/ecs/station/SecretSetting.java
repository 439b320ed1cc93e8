package org.ecs.station;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.regex.Pattern;

/** Settings that nobody may read, as OCPP 1.6 (security extension) and vendors call them. */
public final class SecretSetting {

  /** What their names contain, as a pattern. */
  static final String WORDS = "(?:authorizationkey|password|secret)";

  private static final Pattern SECRET = Pattern.compile(WORDS, Pattern.CASE_INSENSITIVE);

  private SecretSetting() {}

  public static boolean is(String key) {
    return SECRET.matcher(key).find();
  }

  /** What a station said of its settings, without the values of those that are secret. */
  static String masked(String answer) {
    if (!is(answer)) {
      return answer;
    }
    try (var reader = Json.createReader(new StringReader(answer))) {
      JsonObject whole = reader.readObject();
      JsonValue settings = whole.get("configurationKey");
      return settings instanceof JsonArray array
          ? Json.createObjectBuilder(whole)
              .add("configurationKey", masked(array))
              .build()
              .toString()
          : answer;
    } catch (JsonException e) {
      return answer; // no settings, an error that the station told
    }
  }

  private static JsonArray masked(JsonArray settings) {
    var masked = Json.createArrayBuilder();
    for (JsonValue each : settings) {
      boolean secret =
          each instanceof JsonObject setting
              && setting.get("key") instanceof JsonString key
              && is(key.getString());
      masked.add(
          secret
              ? Json.createObjectBuilder(each.asJsonObject()).add("value", "***").build()
              : each);
    }
    return masked.build();
  }
}
