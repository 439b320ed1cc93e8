package org.ecs.subscriber;

import java.time.Instant;

/** A note as lists show it: plain text, whatever it looks like. */
public record NoteRow(Instant at, String by, String text) {}
