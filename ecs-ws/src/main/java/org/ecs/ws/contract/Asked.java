package org.ecs.ws.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a request that changes something asks: by which operation, under which id, and a hash of all
 * the rest, written in the one way that JAXB writes it.
 */
record Asked(String operation, String requestId, String hash) {

  private static final String OPEN = "<requestId>";
  private static final String CLOSE = "</requestId>";

  /** Of a request whose first element is its requestId; the schema has seen to that. */
  static Asked of(Object request) {
    String xml = Xml.write(request);
    int close = xml.indexOf(CLOSE);
    String id = xml.substring(xml.indexOf(OPEN) + OPEN.length(), close);
    // Without the outermost element: its prefix may differ in another release.
    String rest = xml.substring(close + CLOSE.length(), xml.lastIndexOf("</"));
    String operation =
        request.getClass().getName().substring(Asked.class.getPackageName().length() + 1);
    return new Asked(operation, id, sha256(rest));
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
