package org.ecs.web.hook;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.Map;
import org.ecs.sms.NewText;
import org.jspecify.annotations.Nullable;

/** A text as an aggregator posts it: JSON or a form, with the fields id, from, to, text. */
final class HookedText {

  private static final int LONGEST_ID = 90;

  private HookedText() {}

  /**
   * The text that the body says.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static NewText of(@Nullable String type, byte[] body) {
    Map<String, String> fields = fields(type, body);
    String id = given(fields, "id");
    if (id.length() > LONGEST_ID) {
      throw new IllegalArgumentException("id: at most 90 characters");
    }
    String to = fields.getOrDefault("to", "");
    return new NewText(given(fields, "from"), to, fields.getOrDefault("text", ""), "hook:" + id);
  }

  /** What a body says, of whatever it is. */
  static Map<String, String> fields(@Nullable String type, byte[] body) {
    String said = utf8(body);
    return isJson(type) ? json(said) : form(said);
  }

  static boolean isRead(@Nullable String type) {
    return isJson(type) || plain(type).equals("application/x-www-form-urlencoded");
  }

  private static boolean isJson(@Nullable String type) {
    return plain(type).equals("application/json");
  }

  private static String plain(@Nullable String type) {
    return type == null
        ? ""
        : type.replaceAll(";.*", "").strip().toLowerCase(java.util.Locale.ROOT);
  }

  static String given(Map<String, String> fields, String name) {
    String value = fields.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name + ": missing");
    }
    return value;
  }

  private static Map<String, String> json(String said) {
    try (var reader = Json.createReader(new StringReader(said))) {
      JsonObject object = reader.readObject();
      Map<String, String> fields = new HashMap<>();
      object.forEach(
          (name, value) -> {
            if (value instanceof JsonString text) {
              fields.put(name, text.getString());
            }
          });
      return fields;
    } catch (JsonException | ClassCastException e) {
      throw new IllegalArgumentException("body: no JSON object", e);
    }
  }

  private static Map<String, String> form(String said) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : said.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(
            URLDecoder.decode(pair.substring(0, equals), UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return fields;
  }

  private static String utf8(byte[] body) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("body: no UTF-8", e);
    }
  }
}
