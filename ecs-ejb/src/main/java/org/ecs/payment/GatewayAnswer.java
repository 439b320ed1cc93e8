package org.ecs.payment;

import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway answers when it is asked how a payment stands.
 *
 * @param kind PENDING, CAPTURED, FAILED or CANCELLED
 * @param captured the amount, of CAPTURED
 * @param capture the gateway's reference of the money itself, where it has another one for that
 * @param refunded all that has gone back so far; null: nothing
 */
public record GatewayAnswer(
    EventKind kind,
    @Nullable Money captured,
    @Nullable String capture,
    @Nullable Money refunded,
    @Nullable String detail) {

  /** Nothing is decided yet. */
  public static GatewayAnswer pending() {
    return of(EventKind.PENDING, null);
  }

  /** It ended without money. */
  public static GatewayAnswer of(EventKind kind, @Nullable String detail) {
    return new GatewayAnswer(kind, null, null, null, detail);
  }
}
