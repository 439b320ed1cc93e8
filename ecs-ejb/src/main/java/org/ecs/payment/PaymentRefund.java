package org.ecs.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money of an attempt that goes back: booked when it is ASKED, then DONE; or FAILED, and booked
 * back.
 */
@Entity
@Table(name = "payment_refund")
class PaymentRefund {

  @Id
  @GeneratedValue(generator = "payment_refund_seq")
  @SequenceGenerator(name = "payment_refund_seq", sequenceName = "payment_refund_seq")
  private long id;

  private long attemptId;

  @Enumerated(EnumType.STRING)
  @Column(name = "refund_kind")
  private RefundKind kind;

  /** Of a chargeback: the gateway's key of it. */
  private @Nullable String refundKey;

  private BigDecimal amount;
  private Currency currency;
  private String reason;
  private String askedBy;
  private Instant askedAt;
  private @Nullable Instant endedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "refund_state")
  private RefundState state = RefundState.ASKED;

  private @Nullable String gatewayReference;
  private int tries;
  private @Nullable Instant dueAt;

  @SuppressWarnings("NullAway")
  protected PaymentRefund() {}

  PaymentRefund(long attempt, RefundKind kind, Money amount, String reason, String by, Instant at) {
    this.attemptId = attempt;
    this.kind = kind;
    this.amount = amount.amount();
    this.currency = amount.currency();
    this.reason = reason;
    this.askedBy = by;
    this.askedAt = at;
    this.dueAt = at;
  }

  PaymentRefund keyed(String key) {
    refundKey = key;
    return this;
  }

  void done(@Nullable String reference, Instant at) {
    gatewayReference = reference;
    end(RefundState.DONE, at);
  }

  void failed(Instant at) {
    end(RefundState.FAILED, at);
  }

  /** The gateway is away: again after a minute, two, four, up to an hour. */
  void later(Instant at) {
    dueAt = at.plus(Duration.ofMinutes(Math.min(60, 1L << Math.min(tries, 6))));
    tries++;
  }

  private void end(RefundState how, Instant at) {
    state = how;
    endedAt = at;
    dueAt = null;
  }

  long id() {
    return id;
  }

  long attempt() {
    return attemptId;
  }

  RefundKind kind() {
    return kind;
  }

  Money amount() {
    return new Money(amount, currency);
  }

  String reason() {
    return reason;
  }

  RefundState state() {
    return state;
  }

  /** What names it to the gateway and in the books. */
  String name() {
    return "refund-" + id;
  }
}
