package org.ecs.station;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/**
 * A station's password, kept as {@code salt:SHA-256(salt + key)}. Not stretched: a fleet reconnects
 * all at once, and the keys that ECS makes have 160 bits (OCPP 1.6 security whitepaper A00.FR.205:
 * 16 to 20 random bytes).
 */
final class StationKey {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HexFormat HEX = HexFormat.of();

  private StationKey() {}

  static String generated() {
    return HEX.formatHex(random(20));
  }

  static void mustBeSound(String key) {
    if (!key.matches("[\\x21-\\x7e]{6,40}")) {
      throw new Refusal(
          Reason.STATION_KEY_MALFORMED, "6 to 40 printable characters without spaces");
    }
  }

  static String hash(String key) {
    mustBeSound(key);
    String salt = HEX.formatHex(random(8));
    return salt + ":" + digest(salt, key);
  }

  static boolean matches(String key, String hash) {
    int colon = hash.indexOf(':');
    String expected = hash.substring(colon + 1);
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII),
        digest(hash.substring(0, colon), key).getBytes(StandardCharsets.US_ASCII));
  }

  private static String digest(String salt, String key) {
    try {
      byte[] salted = (salt + key).getBytes(StandardCharsets.UTF_8);
      return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(salted));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
