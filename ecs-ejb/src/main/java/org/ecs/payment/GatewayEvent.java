package org.ecs.payment;

import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that a gateway told on its own, in our words.
 *
 * @param key of the event at the gateway, at most 120 characters: the same one counts once
 * @param order our key of the attempt, where the gateway repeats it
 * @param reference the gateway's of the payment, at most 120 characters
 * @param capture the gateway's of the money itself, where it has another one for that
 * @param amount see {@link EventKind}
 * @param detail a code of the gateway for people, at most 200 characters, never anything of a card;
 *     of a dispute its id, the same in all its events
 */
public record GatewayEvent(
    String gateway,
    String key,
    EventKind kind,
    @Nullable String order,
    @Nullable String reference,
    @Nullable String capture,
    @Nullable Money amount,
    @Nullable String detail) {}
