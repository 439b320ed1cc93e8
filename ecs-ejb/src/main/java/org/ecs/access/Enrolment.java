package org.ecs.access;

/**
 * What an authenticator has to know: the secret as one types it (base32), and the address that a
 * camera reads ({@code otpauth://totp/…}).
 */
public record Enrolment(String secret, String uri) {

  /** In groups of four, which are easier to type. */
  public String grouped() {
    return secret.replaceAll("(.{4})(?!$)", "$1 ");
  }
}
