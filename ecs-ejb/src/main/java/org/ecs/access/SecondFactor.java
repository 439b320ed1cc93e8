package org.ecs.access;

import com.bastiaanjansen.otp.HMACAlgorithm;
import com.bastiaanjansen.otp.TOTPGenerator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Codes of an authenticator (TOTP, RFC 6238: SHA-1, 6 digits, 30 s) that a sign-in asks for after
 * the password, from when it has been confirmed on. A code is good for its own time step and the
 * two beside it, and only once: never again a step that is not later than the last one.
 */
@Entity
@Table(name = "second_factor")
class SecondFactor {

  private static final int SECONDS = 30;
  private static final int DIGITS = 6;

  @Id
  @Column(name = "lower_name")
  private String name;

  private String sealedSecret;
  private @Nullable Instant confirmedAt;
  private long lastStep;

  @SuppressWarnings("NullAway")
  protected SecondFactor() {}

  SecondFactor(String name, String sealedSecret) {
    this.name = name;
    this.sealedSecret = sealedSecret;
  }

  static TOTPGenerator generator(String secret) {
    return new TOTPGenerator.Builder(secret.getBytes(StandardCharsets.US_ASCII))
        .withHOTPGenerator(
            codes -> codes.withPasswordLength(DIGITS).withAlgorithm(HMACAlgorithm.SHA1))
        .withPeriod(Duration.ofSeconds(SECONDS))
        .build();
  }

  /** The secret as an authenticator takes it (base32). */
  String secret(Seal seal) {
    return seal.open(sealedSecret, name);
  }

  boolean isConfirmed() {
    return confirmedAt != null;
  }

  void confirm(Instant at) {
    this.confirmedAt = at;
  }

  /** Whether the code is right now and was not used before; it is used with that. */
  boolean accepts(String code, Instant now, Seal seal) {
    TOTPGenerator codes = generator(secret(seal));
    long current = now.getEpochSecond() / SECONDS;
    for (long step = Math.max(current - 1, lastStep + 1); step <= current + 1; step++) {
      if (same(codes.at(step * SECONDS), code)) {
        lastStep = step;
        return true;
      }
    }
    return false;
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
