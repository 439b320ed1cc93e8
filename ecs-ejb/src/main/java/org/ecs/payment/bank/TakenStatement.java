package org.ecs.payment.bank;

/**
 * What became of a bank's file.
 *
 * @param known receipts that were taken before
 */
public record TakenStatement(int matched, int unmatched, int known) {}
