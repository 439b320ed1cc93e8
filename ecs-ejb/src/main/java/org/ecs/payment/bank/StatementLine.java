package org.ecs.payment.bank;

import java.time.LocalDate;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment to us as a statement shows it, or (below zero) a direct debit that came back.
 *
 * @param key the same whenever the same payment is shown, at most 64 characters
 * @param account ours at the bank, as a rule an IBAN
 * @param reference that the payer gave in its own field
 * @param message that the payer wrote
 * @param collected the key of the attempt, where it is a direct debit of ours
 */
record StatementLine(
    String key,
    String account,
    Money amount,
    LocalDate booked,
    @Nullable String payer,
    @Nullable String reference,
    @Nullable String message,
    @Nullable String collected) {}
