package org.ecs.reports;

import java.math.BigDecimal;
import java.util.Optional;
import org.ecs.finance.InvoiceDocument.Payment;

/**
 * What a phone reads from a bill to fill in a SEPA credit transfer (EPC069-12, version 2): only
 * euros, from one cent to a billion less a cent.
 *
 * <p>{@code BCD, 002, 1, SCT, BIC, payee, IBAN, EUR15.06, , RF18539007547034} on a line each.
 */
final class EpcCode {

  private static final BigDecimal MOST = new BigDecimal("999999999.99");
  private static final int NAME = 70;

  private EpcCode() {}

  /** Empty where there is nothing that a phone could transfer. */
  static Optional<String> of(Payment payment) {
    BigDecimal amount = payment.amount().amount();
    if (payment.iban() == null
        || !payment.amount().currency().getCurrencyCode().equals("EUR")
        || amount.signum() <= 0
        || amount.compareTo(MOST) > 0) {
      return Optional.empty();
    }
    PaymentReference reference = new PaymentReference(payment.reference());
    Optional<String> structured = reference.international();
    return Optional.of(
        String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                payment.bic() == null ? "" : payment.bic(),
                line(payment.payee()),
                payment.iban(),
                "EUR" + amount.toPlainString(),
                "",
                structured.orElse(""),
                structured.isPresent() ? "" : line(reference.value()))
            .stripTrailing());
  }

  /** One line of at most 70 characters. */
  private static String line(String text) {
    String one = text.replaceAll("\\s+", " ").strip();
    int length = one.codePointCount(0, one.length());
    return length <= NAME ? one : one.substring(0, one.offsetByCodePoints(0, NAME));
  }
}
