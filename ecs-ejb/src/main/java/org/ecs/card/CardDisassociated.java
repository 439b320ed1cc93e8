package org.ecs.card;

import org.ecs.subscriber.AccountId;

/** A card was taken from its account and works no longer. */
public record CardDisassociated(CardNumber card, AccountId account, EndReason reason) {}
