package org.ecs.reports;

import java.math.BigDecimal;
import org.ecs.finance.DocumentKind;
import org.ecs.finance.InvoiceDocument;
import org.ecs.finance.InvoiceDocument.Party;

/** The code words that both syntaxes of EN 16931 share. */
final class EInvoice {

  /** UNTDID 4461: SEPA credit transfer. */
  static final String CREDIT_TRANSFER = "58";

  private EInvoice() {}

  static boolean isOne(InvoiceDocument document) {
    return document.kind() == DocumentKind.INVOICE || document.kind() == DocumentKind.CREDIT_NOTE;
  }

  /** UNTDID 5305: standard rate, or zero rated. */
  static String category(BigDecimal vatRate) {
    return vatRate.signum() == 0 ? "Z" : "S";
  }

  static String percent(BigDecimal vatRate) {
    return vatRate.stripTrailingZeros().toPlainString();
  }

  /** The attribute of a register's number, where ISO 6523 has a code for the register. */
  static String[] scheme(Party party) {
    return "FI".equals(party.country()) ? new String[] {"schemeID", "0212"} : new String[0];
  }
}
