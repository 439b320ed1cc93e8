package org.ecs.session;

/** The answer to a start: the session exists in any case, whether it may go on or not. */
public record Started(SessionId session, Authorization authorization) {}
