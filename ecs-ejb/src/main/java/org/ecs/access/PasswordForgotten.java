package org.ecs.access;

import org.ecs.subscriber.AccountId;

/** Somebody asked, with the subscriber's e-mail address, for a link to set the password. */
public record PasswordForgotten(AccountId account) {}
