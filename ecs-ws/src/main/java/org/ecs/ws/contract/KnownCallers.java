package org.ecs.ws.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.auth.server.SecurityIdentity;

/**
 * Who signed in within the last minute, so that bcrypt, slow on purpose, runs once a minute and not
 * for each call. Passwords are kept as a keyed hash whose key dies with the process; at most 1,000
 * callers are known.
 */
@ApplicationScoped
public class KnownCallers {

  private static final Duration LASTS = Duration.ofMinutes(1);
  private static final int AT_MOST = 1000;
  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec key = new SecretKeySpec(new SecureRandom().generateSeed(32), HMAC);
  private final Map<String, Known> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > AT_MOST;
        }
      };

  private final Object[] turns = Stream.generate(Object::new).limit(64).toArray();

  private record Known(byte[] proof, SecurityIdentity identity, Instant until) {}

  /** The identity of a caller who showed the same name and password within the last minute. */
  Optional<SecurityIdentity> find(Credentials credentials, Instant now) {
    Known before = get(credentials.name());
    return before != null
            && now.isBefore(before.until)
            && MessageDigest.isEqual(proof(credentials), before.proof)
        ? Optional.of(before.identity)
        : Optional.empty();
  }

  /**
   * What calls that show the same name and password have to hold while one of them is looked at.
   */
  Object turn(Credentials credentials) {
    return turns[Math.floorMod(Arrays.hashCode(proof(credentials)), turns.length)];
  }

  void remember(Credentials credentials, SecurityIdentity identity, Instant now) {
    put(credentials.name(), new Known(proof(credentials), identity, now.plus(LASTS)));
  }

  private synchronized @Nullable Known get(String name) {
    return known.get(name);
  }

  private synchronized void put(String name, Known caller) {
    known.put(name, caller);
  }

  private byte[] proof(Credentials credentials) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(
          (credentials.name() + '\0' + credentials.password()).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
