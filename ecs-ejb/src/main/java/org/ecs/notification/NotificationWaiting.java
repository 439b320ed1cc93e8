package org.ecs.notification;

/** A notification waits to be sent. */
public record NotificationWaiting(long notification) {}
