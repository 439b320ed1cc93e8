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
import java.time.Instant;
import java.util.Currency;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/** An event of a gateway, kept once by its key; WAITING ones are taken after the capture. */
@Entity
@Table(name = "payment_report")
class PaymentReport {

  @Id
  @GeneratedValue(generator = "payment_report_seq")
  @SequenceGenerator(name = "payment_report_seq", sequenceName = "payment_report_seq")
  private long id;

  private @Nullable Long attemptId;
  private String gateway;
  private String eventKey;

  @Enumerated(EnumType.STRING)
  @Column(name = "event_kind")
  private EventKind kind;

  private @Nullable BigDecimal amount;
  private @Nullable Currency currency;
  private @Nullable String detail;
  private Instant reportedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "report_outcome")
  private Outcome outcome;

  @SuppressWarnings("NullAway")
  protected PaymentReport() {}

  PaymentReport(GatewayEvent event, @Nullable Long attempt, Outcome outcome, Instant at) {
    this.attemptId = attempt;
    this.gateway = event.gateway();
    this.eventKey = event.key();
    this.kind = event.kind();
    this.amount = event.amount() == null ? null : event.amount().amount();
    this.currency = event.amount() == null ? null : event.amount().currency();
    this.detail = event.detail() == null ? null : CardNumbers.hidden(event.detail());
    this.reportedAt = at;
    this.outcome = outcome;
  }

  /** Its turn has come. */
  void became(Outcome what) {
    outcome = what;
  }

  GatewayEvent event() {
    Money money = amount == null || currency == null ? null : new Money(amount, currency);
    return new GatewayEvent(gateway, eventKey, kind, null, null, null, money, detail);
  }
}
