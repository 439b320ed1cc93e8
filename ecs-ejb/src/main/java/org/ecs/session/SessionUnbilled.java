package org.ecs.session;

/** A session has ended that will not be billed; nothing needs to be held for it. */
public record SessionUnbilled(SessionId session) {}
