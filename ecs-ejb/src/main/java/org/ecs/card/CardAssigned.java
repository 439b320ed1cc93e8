package org.ecs.card;

import org.ecs.subscriber.AccountId;

/** A card was given to an account. */
public record CardAssigned(CardNumber card, AccountId account) {}
