package org.ecs.payment;

import org.ecs.subscriber.AccountId;

/** Money came in by an attempt, and is booked. */
public record PaymentSucceeded(long payment, AccountId account, PaymentPurpose purpose) {}
