package org.ecs.payment.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ecs.payment.ForgedCallback;
import org.jspecify.annotations.Nullable;

/**
 * How the sandbox signs its calls: {@code X-Sandbox-Signature: t=<seconds>,v1=<hexadecimal>}, the
 * HMAC-SHA256 of {@code <seconds>.<body>}; an old one is no good, so that nobody plays it again.
 */
final class SandboxSignature {

  static final String HEADER = "X-Sandbox-Signature";

  private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");

  private final byte[] secret;
  private final Duration tolerance;

  SandboxSignature(String secret, Duration tolerance) {
    this.secret = secret.getBytes(UTF_8);
    this.tolerance = tolerance;
  }

  String of(byte[] body, Instant now) {
    long seconds = now.getEpochSecond();
    return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac(body, seconds));
  }

  /** Refuses what who knows the secret has not signed a moment ago. */
  void check(@Nullable String header, byte[] body, Instant now) {
    Matcher form = FORM.matcher(header == null ? "" : header);
    if (!form.matches()) {
      throw new ForgedCallback("signature: missing or malformed");
    }
    long seconds = Long.parseLong(form.group(1));
    byte[] given = HexFormat.of().parseHex(form.group(2));
    if (!MessageDigest.isEqual(given, mac(body, seconds))) {
      throw new ForgedCallback("signature: wrong");
    }
    Duration age = Duration.between(Instant.ofEpochSecond(seconds), now).abs();
    if (age.compareTo(tolerance) > 0) {
      throw new ForgedCallback("signature: too old");
    }
  }

  private byte[] mac(byte[] body, long seconds) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update((seconds + ".").getBytes(UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
