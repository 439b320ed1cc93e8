package org.ecs.subscriber;

/** An account was suspended: its cards start nothing until it is resumed. */
public record AccountSuspended(AccountId account, String number) {}
