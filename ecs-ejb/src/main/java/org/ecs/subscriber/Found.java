package org.ecs.subscriber;

/**
 * An account that a search found, and why: {@code shown} is the name, number, card … that begins as
 * was asked.
 */
public record Found(
    String number,
    String name,
    SubscriberKind kind,
    AccountState state,
    WordKind why,
    String shown) {}
