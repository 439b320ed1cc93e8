package org.ecs.mediation;

import java.time.Instant;

/** A command that was sent and waits for the station's answer. */
record PendingCall(String id, long command, Outgoing action, Instant until) {}
