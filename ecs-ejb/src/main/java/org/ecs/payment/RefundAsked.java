package org.ecs.payment;

/** The gateway has to be told to give money back. */
public record RefundAsked(long refund) {}
