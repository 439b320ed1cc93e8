package org.ecs.transport;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a station says of itself before it is let in. */
final class Stranger {

  static final String CHALLENGE = "Basic realm=\"ECS stations\", charset=\"UTF-8\"";

  private static final Pattern IDENTITY = Pattern.compile("[A-Za-z0-9._:-]{1,48}");

  private Stranger() {}

  static boolean isIdentity(String name) {
    return IDENTITY.matcher(name).matches();
  }

  /**
   * The password, if the user is the station itself (OCPP-J 1.6 §6.2.3); empty if somebody else's
   * or an unreadable one was shown, null if none was.
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
      String credentials = new String(decoded, StandardCharsets.UTF_8);
      boolean own = credentials.startsWith(identity + ":");
      return own ? credentials.substring(identity.length() + 1) : "";
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
