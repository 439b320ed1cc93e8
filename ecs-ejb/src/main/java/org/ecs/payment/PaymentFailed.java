package org.ecs.payment;

import org.ecs.subscriber.AccountId;

/** An attempt ended without money, and not because the payer wanted it so. */
public record PaymentFailed(long payment, AccountId account, PaymentPurpose purpose) {}
