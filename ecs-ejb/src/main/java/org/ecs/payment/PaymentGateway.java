package org.ecs.payment;

import java.util.List;
import java.util.Optional;

/**
 * A way to pay on a page of somebody else: it opens the page, says how a payment stands when it is
 * asked, gives money back, and reads what it is told of payments. An implementation is one class in
 * {@code payment.gateway}; CDI finds it, and {@code ecs.payment.gateway} chooses it by its name.
 *
 * <p>For example: an invoice of 12.50 EUR is to be paid.
 *
 * <ol>
 *   <li>{@code open(order kq3…, 12.50 EUR)} answers the reference {@code cs_7} and the page {@code
 *       https://pay.example.org/cs_7}; the payer is sent there. Asked again with {@code kq3…} it
 *       answers the same.
 *   <li>The payer pays. The gateway calls back; {@code heard} checks the signature and reads the
 *       event {@code ev_1: CAPTURED, order kq3…, 12.50 EUR}. It comes twice, and counts once.
 *   <li>Had the callback been lost, {@code ask(cs_7)} would have answered {@code CAPTURED, 12.50
 *       EUR} just the same.
 *   <li>A clerk refunds 2.50: {@code refund(key refund-3, cs_7, 2.50 EUR)} answers the gateway's
 *       reference of it. Repeated with {@code refund-3}, nothing more goes back. An event {@code
 *       REFUNDED, 2.50 EUR} follows, which says nothing new.
 * </ol>
 *
 * <p>A gateway that cannot be reached, or whose answer is lost, is a {@link org.ecs.common.Refusal}
 * with UPSTREAM_AWAY: what was asked may have happened, and is asked again. What it will never do
 * is a refusal with PAYMENT_REFUSED.
 */
public interface PaymentGateway {

  /** As the configuration, the callback's address and the database name it: 2 to 20 letters. */
  String name();

  /** Whether it has all the configuration that it needs. */
  boolean isReady();

  /** Opens the hosted page of an order, or answers the one that is open for it. */
  OpenedPage open(PaymentOrder order);

  /** How a payment stands; empty if the gateway does not know the reference. */
  Optional<GatewayAnswer> ask(String reference);

  /** Gives money back and answers the gateway's reference of that. */
  String refund(RefundOrder order);

  /**
   * The events that a callback tells; none if it is about something else.
   *
   * @throws ForgedCallback if its signature is wrong or old
   * @throws IllegalArgumentException if it is signed and still makes no sense
   */
  List<GatewayEvent> heard(Callback callback);
}
