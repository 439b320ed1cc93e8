package org.ecs.payment.bank;

import java.math.BigInteger;
import java.util.Locale;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/** The number of a bank account, with its check digits right (ISO 13616, MOD 97-10). */
record Iban(String value) {

  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  Iban {
    value = value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (!value.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}") || rest(value) != 1) {
      throw new Refusal(Reason.IBAN_MALFORMED, "iban");
    }
  }

  private static int rest(String iban) {
    StringBuilder digits = new StringBuilder();
    (iban.substring(4) + iban.substring(0, 4))
        .chars()
        .forEach(each -> digits.append(Character.digit(each, 36)));
    return new BigInteger(digits.toString()).mod(MODULUS).intValue();
  }
}
