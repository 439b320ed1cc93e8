package org.ecs.reports;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A creditor's reference as it is written for people and for machines: ISO 11649 (RF…), or the
 * Finnish one, which is digits only and has an RF form of its own.
 */
record PaymentReference(String value) {

  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  PaymentReference {
    value = value.replaceAll("\\s", "");
  }

  /** In groups: of four from the left (ISO 11649), of five from the right (Finnish). */
  String grouped() {
    return isInternational()
        ? value.replaceAll("(.{4})(?=.)", "$1 ")
        : value.replaceAll("(.)(?=(.{5})+$)", "$1 ");
  }

  /** The reference as ISO 11649; empty if it is neither such a one nor digits. */
  Optional<String> international() {
    if (isInternational()) {
      return Optional.of(value);
    }
    if (!value.matches("[0-9]{4,20}")) {
      return Optional.empty();
    }
    int check = 98 - remainder(value + "RF00");
    return Optional.of(String.format("RF%02d%s", check, value.replaceFirst("^0+", "")));
  }

  /** Whether two check digits and the rest agree (ISO 7064 MOD 97-10). */
  private boolean isInternational() {
    return value.matches("RF[0-9]{2}[A-Z0-9]{1,21}")
        && remainder(value.substring(4) + value.substring(0, 4)) == 1;
  }

  private static int remainder(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().forEach(c -> digits.append(Character.digit(c, 36)));
    return new BigInteger(digits.toString()).mod(MODULUS).intValue();
  }
}
