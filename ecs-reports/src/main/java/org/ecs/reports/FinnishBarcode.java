package org.ecs.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.ecs.finance.InvoiceDocument.Payment;
import org.jspecify.annotations.Nullable;

/**
 * The 54 digits that Finnish banks read instead of a bill (virtuaaliviivakoodi), version 4 with a
 * Finnish reference, version 5 with an international one; an amount above 999,999.99 is left open.
 */
final class FinnishBarcode {

  private static final BigDecimal LIMIT = new BigDecimal("1000000");
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd");

  private FinnishBarcode() {}

  /** Empty for accounts elsewhere and for references that it cannot hold. */
  static Optional<String> of(Payment payment, @Nullable LocalDate due) {
    String iban = payment.iban();
    if (iban == null
        || !iban.matches("FI[0-9]{16}")
        || !payment.amount().currency().getCurrencyCode().equals("EUR")
        || payment.amount().amount().signum() < 0) {
      return Optional.empty();
    }
    String account = iban.substring(2);
    String amount = amount(payment.amount().amount());
    String day = due == null ? "000000" : due.format(SHORT);
    String reference = payment.reference().replaceAll("\\s", "");
    if (reference.matches("[0-9]{4,20}")) {
      return Optional.of("4" + account + amount + "000" + filled(reference, 20) + day);
    }
    if (reference.matches("RF[0-9]{3,23}")) {
      String check = reference.substring(2, 4);
      return Optional.of("5" + account + amount + check + filled(reference.substring(4), 21) + day);
    }
    return Optional.empty();
  }

  /** Six digits of euros and two of cents. */
  private static String amount(BigDecimal euros) {
    BigDecimal known = euros.compareTo(LIMIT) < 0 ? euros : BigDecimal.ZERO;
    return filled(known.movePointRight(2).toBigInteger().toString(), 8);
  }

  private static String filled(String digits, int length) {
    return "0".repeat(length - digits.length()) + digits;
  }
}
