package org.ecs.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A secret that a link carries: 115 bits, made by chance, so a plain hash of it is enough for the
 * database.
 */
record Token(String text) {

  static Token generated() {
    return new Token(Passwords.generated());
  }

  String hash() {
    try {
      byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
