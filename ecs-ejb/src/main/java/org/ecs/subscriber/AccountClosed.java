package org.ecs.subscriber;

/**
 * An account was closed for ever. What the money side has to do now stands as a row too: see {@link
 * AccountClosings#open}.
 */
public record AccountClosed(AccountId account, String number, ClosingDemand demand) {}
