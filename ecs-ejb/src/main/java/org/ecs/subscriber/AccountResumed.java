package org.ecs.subscriber;

/** An account that was suspended is active again. */
public record AccountResumed(AccountId account, String number) {}
