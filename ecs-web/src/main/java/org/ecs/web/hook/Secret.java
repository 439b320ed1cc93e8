package org.ecs.web.hook;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What a caller proves itself with: the secret as a bearer token, or a signature made with it. */
record Secret(String value) {

  /**
   * Whether this request comes from who knows the secret: {@code Authorization: Bearer <secret>},
   * or {@code X-Signature: sha256=<HMAC-SHA256 of the body, in hexadecimal>}.
   */
  boolean isKnownTo(HttpServletRequest request, byte[] body) {
    return same(request.getHeader("Authorization"), "Bearer " + value)
        || same(request.getHeader("X-Signature"), "sha256=" + signature(body));
  }

  String signature(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(value.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In the same time wherever they differ. */
  private static boolean same(@Nullable String given, String right) {
    return given != null && MessageDigest.isEqual(given.getBytes(UTF_8), right.getBytes(UTF_8));
  }
}
