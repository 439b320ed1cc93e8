package org.ecs.payment.gateway;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.ecs.common.Money;
import org.ecs.payment.EventKind;
import org.ecs.payment.GatewayEvent;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Stripe's webhooks tell. It takes the few fields that it needs out of the JSON itself:
 * the client reads events of its own API version only, and an account may send those of another.
 */
final class StripeEvents {

  static final String NAME = "stripe";

  /** Our key in the metadata of what we make there. */
  static final String ORDER = "ecs_order";

  private StripeEvents() {}

  /** The events that a signed body tells; none if it is about something else. */
  static List<GatewayEvent> read(String body) {
    try (var reader = Json.createReader(new StringReader(body))) {
      JsonObject event = reader.readObject();
      JsonObject it = event.getJsonObject("data").getJsonObject("object");
      GatewayEvent read = event(event.getString("id"), event.getString("type"), it);
      return read == null ? List.of() : List.of(read);
    } catch (JsonException | ClassCastException | NullPointerException e) {
      throw new IllegalArgumentException("body: not an event of Stripe", e);
    }
  }

  private static @Nullable GatewayEvent event(String id, String type, JsonObject it) {
    return switch (type) {
      case "checkout.session.completed", "checkout.session.async_payment_succeeded" ->
          session(id, "paid".equals(text(it, "payment_status")), it);
      case "checkout.session.expired" -> session(id, EventKind.CANCELLED, it);
      case "checkout.session.async_payment_failed" -> session(id, EventKind.FAILED, it);
      case "payment_intent.succeeded" -> intent(id, EventKind.CAPTURED, "amount_received", it);
      case "payment_intent.payment_failed" -> intent(id, EventKind.DECLINED, "amount", it);
      case "payment_intent.canceled" -> intent(id, EventKind.CANCELLED, "amount", it);
      case "charge.refunded" -> charge(id, it);
      case "charge.dispute.created" -> dispute(id, EventKind.DISPUTED, it);
      case "charge.dispute.closed" ->
          "won".equals(text(it, "status")) ? dispute(id, EventKind.DISPUTE_WON, it) : null;
      default -> null;
    };
  }

  private static GatewayEvent session(String id, boolean paid, JsonObject session) {
    return session(id, paid ? EventKind.CAPTURED : EventKind.PENDING, session);
  }

  private static GatewayEvent session(String id, EventKind kind, JsonObject session) {
    return new GatewayEvent(
        NAME,
        id,
        kind,
        text(session, "client_reference_id"),
        text(session, "id"),
        text(session, "payment_intent"),
        money(session, "amount_total"),
        null);
  }

  private static GatewayEvent intent(String id, EventKind kind, String amount, JsonObject intent) {
    JsonValue error = intent.get("last_payment_error");
    String code = error instanceof JsonObject why ? text(why, "code") : null;
    return new GatewayEvent(
        NAME, id, kind, order(intent), null, text(intent, "id"), money(intent, amount), code);
  }

  private static GatewayEvent charge(String id, JsonObject charge) {
    return new GatewayEvent(
        NAME,
        id,
        EventKind.REFUNDED,
        order(charge),
        null,
        text(charge, "payment_intent"),
        money(charge, "amount_refunded"),
        null);
  }

  /** An inquiry takes no money yet. */
  private static @Nullable GatewayEvent dispute(String id, EventKind kind, JsonObject dispute) {
    String status = text(dispute, "status");
    return status != null && status.startsWith("warning_")
        ? null
        : new GatewayEvent(
            NAME,
            id,
            kind,
            null,
            null,
            text(dispute, "payment_intent"),
            money(dispute, "amount"),
            text(dispute, "id"));
  }

  private static @Nullable String order(JsonObject it) {
    JsonValue metadata = it.get("metadata");
    return metadata instanceof JsonObject ours ? text(ours, ORDER) : null;
  }

  private static Money money(JsonObject it, String amount) {
    return StripeMoney.of(it.getJsonNumber(amount).longValueExact(), it.getString("currency"));
  }

  private static @Nullable String text(JsonObject it, String name) {
    return it.get(name) instanceof JsonString text ? text.getString() : null;
  }
}
