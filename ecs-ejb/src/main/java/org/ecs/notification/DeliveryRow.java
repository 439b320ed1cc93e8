package org.ecs.notification;

import java.time.Instant;
import org.ecs.sms.OutgoingState;
import org.jspecify.annotations.Nullable;

/**
 * A message that was sent, as lists show it.
 *
 * @param arrival what the SMS centre says became of a text message; null: nothing is heard of it
 */
public record DeliveryRow(
    long id,
    Occasion occasion,
    String channel,
    String address,
    String subject,
    String text,
    Instant sentAt,
    @Nullable OutgoingState arrival) {}
