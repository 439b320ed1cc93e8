package org.ecs.payment;

import org.ecs.subscriber.AccountId;

/** Money of a payment went back to who paid it. */
public record PaymentRefunded(long refund, long payment, AccountId account) {}
