package org.ecs.finance;

import org.ecs.subscriber.AccountId;

/** Nothing is open of an invoice any more. */
public record InvoiceSettled(long invoice, AccountId account) {}
