package org.ecs.payment;

import java.time.Instant;
import org.ecs.common.Money;

/**
 * What a gateway is to open a page for.
 *
 * @param key ours of the attempt: the same key is opened once, however often it is asked
 * @param text for the payer to read
 * @param returnTo where the payer is sent afterwards, whatever came of it
 * @param expires when the page may close by itself
 */
public record PaymentOrder(
    String key, Money amount, String text, String language, String returnTo, Instant expires) {}
