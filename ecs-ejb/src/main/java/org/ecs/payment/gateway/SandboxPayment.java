package org.ecs.payment.gateway;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.payment.PaymentOrder;

/** A payment as the sandbox remembers it: OPEN, maybe CONFIRMING, then decided once. */
@Entity
@Table(name = "sandbox_payment")
class SandboxPayment {

  @Id
  @GeneratedValue(generator = "sandbox_payment_seq")
  @SequenceGenerator(name = "sandbox_payment_seq", sequenceName = "sandbox_payment_seq")
  private long id;

  private String orderKey;
  private String reference;
  private BigDecimal amount;
  private Currency currency;
  private String description;
  private String returnTo;

  @Enumerated(EnumType.STRING)
  @Column(name = "sandbox_state")
  private SandboxState state = SandboxState.OPEN;

  private BigDecimal refunded = BigDecimal.ZERO;
  private Instant openedAt;
  private Instant expiresAt;

  @SuppressWarnings("NullAway")
  protected SandboxPayment() {}

  SandboxPayment(PaymentOrder order, Instant at) {
    this.orderKey = order.key();
    this.reference = "sandbox-" + order.key();
    this.amount = order.amount().amount();
    this.currency = order.amount().currency();
    this.description = order.text();
    this.returnTo = order.returnTo();
    this.openedAt = at;
    this.expiresAt = order.expires();
  }

  /** The payer waits for the second page. */
  void confirming(Instant now) {
    must(state == SandboxState.OPEN && !isOver(now));
    state = SandboxState.CONFIRMING;
  }

  void decided(SandboxState how, Instant now) {
    must((state == SandboxState.OPEN || state == SandboxState.CONFIRMING) && !isOver(now));
    state = how;
  }

  void refunded(Money money) {
    must(state == SandboxState.CAPTURED);
    must(refunded.add(money.amount()).compareTo(amount) <= 0);
    refunded = refunded.add(money.amount());
  }

  private void must(boolean allowed) {
    if (!allowed) {
      throw new Refusal(Reason.PAYMENT_REFUSED, reference + " is " + state);
    }
  }

  /** Nobody came in time; as if it had been cancelled. */
  SandboxState stateAt(Instant now) {
    boolean waits = state == SandboxState.OPEN || state == SandboxState.CONFIRMING;
    return waits && isOver(now) ? SandboxState.CANCELLED : state;
  }

  private boolean isOver(Instant now) {
    return !now.isBefore(expiresAt);
  }

  long id() {
    return id;
  }

  String order() {
    return orderKey;
  }

  String reference() {
    return reference;
  }

  Money amount() {
    return new Money(amount, currency);
  }

  Money refunded() {
    return new Money(refunded, currency);
  }

  String description() {
    return description;
  }

  String returnTo() {
    return returnTo;
  }
}
