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
import org.ecs.payment.EventKind;

/** A callback that the sandbox has to make; gone once it is made. */
@Entity
@Table(name = "sandbox_call")
class SandboxCall {

  @Id
  @GeneratedValue(generator = "sandbox_call_seq")
  @SequenceGenerator(name = "sandbox_call_seq", sequenceName = "sandbox_call_seq")
  private long id;

  private long paymentId;
  private String eventKey;

  @Enumerated(EnumType.STRING)
  @Column(name = "event_kind")
  private EventKind kind;

  private BigDecimal amount;
  private int times;
  private Instant dueAt;

  @SuppressWarnings("NullAway")
  protected SandboxCall() {}

  SandboxCall(SandboxPayment payment, EventKind kind, BigDecimal amount, int times, Instant due) {
    this.paymentId = payment.id();
    this.eventKey = payment.reference() + ":" + kind.name().toLowerCase(java.util.Locale.ROOT);
    this.kind = kind;
    this.amount = amount;
    this.times = times;
    this.dueAt = due;
  }

  /** Of several of a kind each has its own name. */
  SandboxCall named(String more) {
    eventKey = more;
    return this;
  }

  long payment() {
    return paymentId;
  }

  String key() {
    return eventKey;
  }

  EventKind kind() {
    return kind;
  }

  BigDecimal amount() {
    return amount;
  }

  int times() {
    return times;
  }
}
