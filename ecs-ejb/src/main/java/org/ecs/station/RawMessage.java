package org.ecs.station;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message between a station and ECS. Its secrets are masked before anything keeps it: a password
 * in a configuration, in an address, in a header.
 *
 * @param fromThere the station said it; else ECS
 * @param kind the action of a call, else {@code Result}, {@code Error}, {@code Other}
 * @param size of the whole message, in characters; the text may be its beginning only
 */
public record RawMessage(
    StationId station,
    Instant at,
    boolean fromThere,
    String kind,
    String messageId,
    int size,
    String text) {

  private static final int LONGEST = 65_536;

  /** OCPP-J 1.6 §4.2: {@code [2,"id","Action",…]}, {@code [3,"id",…]}, {@code [4,"id",…]}. */
  private static final Pattern FRAME =
      Pattern.compile(
          "\\s*\\[\\s*([234])\\s*,\\s*\"([^\"\\\\]{0,64})\"(?:\\s*,\\s*\"([A-Za-z0-9]{1,50})\")?");

  /** A setting that is a secret, in JSON and in XML; whatever it is made of, read once. */
  private static final Pattern SETTING =
      Pattern.compile(
          ("(\\{[^{}]*?" + SecretSetting.WORDS + "[^{}]*+)")
              + ("|(" + SecretSetting.WORDS + "[^<>]{0,50}<[^>]{0,50}>\\s*<[^>]{0,50}value>[^<]*)"),
          Pattern.CASE_INSENSITIVE);

  /** OCPP's values have at most 500 characters; without a bound the matcher's stack has none. */
  private static final Pattern JSON_VALUE =
      Pattern.compile("(\"(?:value|attributeValue)\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.){0,2000}+");

  private static final Pattern XML_VALUE = Pattern.compile("(value>)[^<]*$");

  private static final Pattern IN_ADDRESS =
      Pattern.compile("(:\\\\?/\\\\?/[^\\s/:@\"<]{1,100}:)[^\\s/@\"<]{1,200}(?=@)");

  private static final Pattern BASIC = Pattern.compile("(Basic\\s+)[A-Za-z0-9+/=]{4,}");

  /** What went over the wire. */
  public static RawMessage of(StationId station, Instant at, boolean fromThere, String wire) {
    String text = masked(wire.length() <= LONGEST ? wire : wire.substring(0, LONGEST));
    Matcher frame = FRAME.matcher(wire);
    boolean known = frame.lookingAt();
    String id = known && !frame.group(2).isEmpty() ? frame.group(2) : "-";
    return new RawMessage(station, at, fromThere, kind(frame, known), id, wire.length(), text);
  }

  private static String kind(Matcher frame, boolean known) {
    if (!known) {
      return "Other";
    }
    return switch (frame.group(1)) {
      case "2" -> frame.group(3) == null ? "Other" : frame.group(3);
      case "3" -> "Result";
      default -> "Error";
    };
  }

  static String masked(String text) {
    String plain = SETTING.matcher(text).replaceAll(RawMessage::valueMasked);
    return BASIC.matcher(IN_ADDRESS.matcher(plain).replaceAll("$1***")).replaceAll("$1***");
  }

  private static String valueMasked(java.util.regex.MatchResult setting) {
    Pattern value = setting.group(1) == null ? XML_VALUE : JSON_VALUE;
    return Matcher.quoteReplacement(value.matcher(setting.group()).replaceAll("$1***"));
  }
}
