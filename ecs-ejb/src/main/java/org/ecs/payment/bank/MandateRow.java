package org.ecs.payment.bank;

import java.time.LocalDate;

/** A mandate in force, as lists show it. */
public record MandateRow(
    String reference, String account, String name, String holder, String iban, LocalDate signed) {

  /** Its last four characters, which are enough to tell it by. */
  public String getHint() {
    return "… " + iban.substring(iban.length() - 4);
  }
}
