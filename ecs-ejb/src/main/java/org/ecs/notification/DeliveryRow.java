package org.ecs.notification;

import java.time.Instant;

/** A message that was sent, as lists show it. */
public record DeliveryRow(
    long id,
    Occasion occasion,
    String channel,
    String address,
    String subject,
    String text,
    Instant sentAt) {}
