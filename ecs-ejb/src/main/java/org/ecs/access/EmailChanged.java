package org.ecs.access;

import org.ecs.subscriber.AccountId;

/** A subscriber's e-mail address is another one from now on; the old one should hear of it. */
public record EmailChanged(long change, AccountId account, String oldEmail) {}
