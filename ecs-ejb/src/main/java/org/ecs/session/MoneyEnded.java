package org.ecs.session;

import org.ecs.subscriber.AccountId;

/** The money of a running session is used up, and its station is told to stop it. */
public record MoneyEnded(SessionId session, AccountId account) {}
