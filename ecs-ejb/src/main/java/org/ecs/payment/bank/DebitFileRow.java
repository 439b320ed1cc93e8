package org.ecs.payment.bank;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A file of direct debits as lists show it; all are in euros. */
public record DebitFileRow(
    long id, Instant made, String by, LocalDate collect, BigDecimal amount, int debits) {}
