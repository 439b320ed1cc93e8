package org.ecs.sms;

/** A text waits to be read. */
public record TextReceived(long text) {}
