package org.ecs.station;

import org.jspecify.annotations.Nullable;

/**
 * What a station shows of itself at the door.
 *
 * @param key its password; null: it showed none
 * @param secure it came over TLS
 * @param certificate what became of its certificate
 */
public record Shown(@Nullable String key, boolean secure, CertificateCheck certificate) {

  /** A password, on a line that anybody on the way can read. */
  public static Shown plain(@Nullable String key) {
    return new Shown(key, false, CertificateCheck.NONE);
  }
}
