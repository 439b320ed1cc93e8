package org.ecs.finance;

import org.ecs.subscriber.AccountId;

/** A step was taken for an overdue invoice. */
public record InvoiceDunned(long invoice, AccountId account, DunningStep step) {}
