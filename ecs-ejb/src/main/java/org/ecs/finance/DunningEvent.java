package org.ecs.finance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.ecs.common.Money;
import org.ecs.subscriber.AccountId;

/** A step of the ladder that was taken for an invoice; written once. */
@Entity
@Table(name = "dunning_event")
class DunningEvent {

  @Id
  @GeneratedValue(generator = "dunning_event_seq")
  @SequenceGenerator(name = "dunning_event_seq", sequenceName = "dunning_event_seq")
  private long id;

  private long invoiceId;
  private AccountId accountId;

  @Column(name = "step_no")
  private int step;

  private LocalDate happenedOn;
  private BigDecimal fee;
  private Currency currency;

  @SuppressWarnings("NullAway")
  protected DunningEvent() {}

  DunningEvent(Settlement of, DunningStep step, LocalDate on, Money fee) {
    this.invoiceId = of.invoice();
    this.accountId = of.account();
    this.step = step.number();
    this.happenedOn = on;
    this.fee = fee.amount();
    this.currency = fee.currency();
  }

  long id() {
    return id;
  }
}
