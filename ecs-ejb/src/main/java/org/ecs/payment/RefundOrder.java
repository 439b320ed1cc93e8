package org.ecs.payment;

import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway is to give back.
 *
 * @param key ours of the refund: the same key is refunded once, however often it is asked
 * @param reference the gateway's of the payment
 * @param capture the gateway's of the money itself, where it has another one for that
 */
public record RefundOrder(
    String key, String reference, @Nullable String capture, Money amount, String reason) {}
