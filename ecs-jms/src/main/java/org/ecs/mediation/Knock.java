package org.ecs.mediation;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A station that wants to come in.
 *
 * @param key the password that it shows; null: none
 * @param secure it came over TLS
 * @param chain the certificates that it shows, its own first; TLS has proven that it has the key of
 *     that one, and nothing more
 * @param from the address it comes from
 */
public record Knock(
    String identity,
    @Nullable String key,
    boolean secure,
    List<X509Certificate> chain,
    String from) {

  /** With a password alone, on a line that anybody on the way can read. */
  public static Knock plain(String identity, @Nullable String key, String from) {
    return new Knock(identity, key, false, List.of(), from);
  }

  /** Whether it shows the same as another one, from wherever. */
  public boolean shows(Knock other) {
    return Objects.equals(key, other.key)
        && secure == other.secure
        && chain.equals(other.chain)
        && identity.equals(other.identity);
  }

  /** Without its secret. */
  @Override
  public String toString() {
    return identity + " from " + from;
  }
}
