package org.ecs.subscriber;

/** An account was opened. */
public record AccountOpened(AccountId account, String number) {}
