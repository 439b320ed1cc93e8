package org.ecs.card;

import org.ecs.subscriber.AccountId;

/**
 * A card was taken from its account: it is BLOCKED from the commit on, and has to leave the local
 * lists.
 */
public record CardDisassociated(CardNumber card, AccountId account, EndReason reason) {}
