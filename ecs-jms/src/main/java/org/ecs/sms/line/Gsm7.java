package org.ecs.sms.line;

import java.io.ByteArrayOutputStream;

/** The default alphabet of GSM (3GPP TS 23.038 §6.2.1), one octet a septet as SMPP carries it. */
final class Gsm7 {

  private static final char ESCAPE = 0x1b;

  /** At each place its character; the escape stands for itself. */
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  private static final String EXTENDED = "\f^{}\\[~]|€";
  private static final String EXTENDED_AT = "\12\24\50\51\57\74\75\76\100\145";

  private Gsm7() {}

  static boolean canSay(String text) {
    return text.chars().allMatch(c -> c != ESCAPE && (BASIC.indexOf(c) >= 0 || isExtended(c)));
  }

  static boolean isExtended(int character) {
    return EXTENDED.indexOf(character) >= 0;
  }

  static byte[] encode(String text) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    for (char c : text.toCharArray()) {
      int extended = EXTENDED.indexOf(c);
      if (extended >= 0) {
        octets.write(ESCAPE);
        octets.write(EXTENDED_AT.charAt(extended));
      } else {
        octets.write(BASIC.indexOf(c));
      }
    }
    return octets.toByteArray();
  }

  /** An escape that nothing is said of is a space, as the standard wants it. */
  static String decode(byte[] octets) {
    StringBuilder text = new StringBuilder();
    boolean escaped = false;
    for (byte octet : octets) {
      int code = octet & 0x7f;
      if (escaped) {
        int extended = EXTENDED_AT.indexOf(code);
        text.append(extended >= 0 ? EXTENDED.charAt(extended) : BASIC.charAt(code));
        escaped = false;
      } else if (code == ESCAPE) {
        escaped = true;
      } else {
        text.append(BASIC.charAt(code));
      }
    }
    return text.toString();
  }
}
