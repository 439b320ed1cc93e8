package org.ecs.notification;

import java.time.Instant;
import java.util.List;

/** A notification as lists show it, with the messages that went out for it, the newest first. */
public record NotificationRow(
    long id,
    Occasion occasion,
    NotificationState state,
    Instant createdAt,
    Instant dueAt,
    List<DeliveryRow> sent) {

  /** As the query fills it. */
  public NotificationRow(
      long id, Occasion occasion, NotificationState state, Instant createdAt, Instant dueAt) {
    this(id, occasion, state, createdAt, dueAt, List.of());
  }

  NotificationRow with(List<DeliveryRow> deliveries) {
    return new NotificationRow(id, occasion, state, createdAt, dueAt, deliveries);
  }
}
