package org.ecs.subscriber;

/** An account's name, contact, limits or reference changed. */
public record AccountChanged(AccountId account, String number) {}
