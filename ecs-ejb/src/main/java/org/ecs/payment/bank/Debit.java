package org.ecs.payment.bank;

import java.time.LocalDate;
import org.ecs.common.Money;

/** One invoice to be collected. */
record Debit(
    String key,
    Money amount,
    String mandate,
    LocalDate signed,
    String holder,
    String iban,
    String text) {}
