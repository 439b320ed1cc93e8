package org.ecs.transport;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.ecs.mediation.Knock;
import org.jspecify.annotations.Nullable;

/** What a station says of itself before it is let in. */
final class Stranger {

  static final String CHALLENGE = "Basic realm=\"ECS stations\", charset=\"UTF-8\"";

  private static final Pattern IDENTITY = Pattern.compile("[A-Za-z0-9._:-]{1,48}");

  private Stranger() {}

  static boolean isIdentity(String name) {
    return IDENTITY.matcher(name).matches();
  }

  /** What a station that says it is this one shows with a request. */
  static Knock knock(String identity, HttpServletRequest request) {
    String key = key(identity, request.getHeader("Authorization"));
    Object chain = request.getAttribute("jakarta.servlet.request.X509Certificate");
    List<X509Certificate> shown =
        chain instanceof X509Certificate[] certificates ? List.of(certificates) : List.of();
    return new Knock(identity, key, request.isSecure(), shown, request.getRemoteAddr());
  }

  /**
   * The password, if the user is the station itself (OCPP-J 1.6 §6.2.3); empty if somebody else's
   * or an unreadable one was shown, null if none was. Some stations show the bytes that the
   * password is the hexadecimal form of, as the example of the standard does.
   */
  static @Nullable String key(String identity, @Nullable String authorization) {
    if (authorization == null) {
      return null;
    }
    if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      return "";
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(6).strip());
      String credentials = new String(decoded, StandardCharsets.ISO_8859_1);
      if (!credentials.startsWith(identity + ":")) {
        return "";
      }
      String key = credentials.substring(identity.length() + 1);
      boolean text = key.chars().allMatch(c -> c > 0x20 && c < 0x7f);
      return text ? key : HexFormat.of().formatHex(key.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
