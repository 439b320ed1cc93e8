package org.ecs.access;

import org.ecs.subscriber.AccountId;

/** A subscriber wants another e-mail address; the link to confirm it goes there. */
public record EmailChangeAsked(long change, AccountId account, String newEmail) {}
