package org.ecs.payment;

/**
 * A hosted page that waits for the payer.
 *
 * @param reference the gateway's of the payment, at most 120 characters
 * @param address to send the payer to, at most 2000 characters
 */
public record OpenedPage(String reference, String address) {}
