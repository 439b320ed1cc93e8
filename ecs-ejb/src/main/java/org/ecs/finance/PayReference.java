package org.ecs.finance;

import java.math.BigInteger;

/**
 * The number by which a payment finds its invoice: a Finnish reference (weights 7, 3, 1) made
 * international (ISO 11649), so that banks of both kinds check it.
 */
final class PayReference {

  private static final int[] WEIGHTS = {7, 3, 1};
  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  private PayReference() {}

  /** E.g. {@code RF13 1232} (without the blank) for 123. */
  static String of(long id) {
    String base = "%03d".formatted(id);
    String national = base + check(base);
    // "RF00" as digits, R = 27 and F = 15 (ISO 7064, MOD 97-10)
    int rest = new BigInteger(national + "271500").mod(MODULUS).intValue();
    return "RF%02d%s".formatted(98 - rest, national);
  }

  /**
   * As it was typed or printed: without blanks, in capitals, the national one made international.
   */
  static String normal(String typed) {
    String plain = typed.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
    if (!plain.matches("[0-9]{4,20}")) {
      return plain;
    }
    String national = plain.replaceFirst("^0+(?=[0-9]{4})", "");
    int rest = new BigInteger(national + "271500").mod(MODULUS).intValue();
    return "RF%02d%s".formatted(98 - rest, national);
  }

  private static int check(String base) {
    int sum = 0;
    for (int i = 0; i < base.length(); i++) {
      sum += WEIGHTS[i % 3] * (base.charAt(base.length() - 1 - i) - '0');
    }
    return (10 - sum % 10) % 10;
  }
}
