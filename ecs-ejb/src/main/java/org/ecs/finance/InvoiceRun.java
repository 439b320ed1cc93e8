package org.ecs.finance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/** The invoicing of a period: RUNNING, PAUSED and back, DONE; a retry sets it RUNNING again. */
@Entity
@Table(name = "invoice_run")
class InvoiceRun {

  @Id
  @GeneratedValue(generator = "invoice_run_seq")
  @SequenceGenerator(name = "invoice_run_seq", sequenceName = "invoice_run_seq")
  private long id;

  private String legalEntity;
  private LocalDate periodFrom;
  private LocalDate periodTo;

  /** Of all its invoices, whenever it gets to them. */
  private LocalDate issuedOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "run_state")
  private RunState state = RunState.RUNNING;

  private String startedBy;
  private Instant startedAt;
  private @Nullable Instant endedAt;

  /** The last account that was looked at for it; null once all were. */
  private @Nullable Long filledTo = 0L;

  @SuppressWarnings("NullAway")
  protected InvoiceRun() {}

  InvoiceRun(String entity, Period period, LocalDate issuedOn, String by, Instant at) {
    this.legalEntity = entity;
    this.periodFrom = period.from();
    this.periodTo = period.to();
    this.issuedOn = issuedOn;
    this.startedBy = by;
    this.startedAt = at;
  }

  long id() {
    return id;
  }

  Period period() {
    return new Period(periodFrom, periodTo);
  }

  LocalDate issuedOn() {
    return issuedOn;
  }

  RunState state() {
    return state;
  }

  @Nullable Long filledTo() {
    return filledTo;
  }

  void filled(@Nullable Long to) {
    filledTo = to;
  }

  void pause() {
    must(RunState.RUNNING);
    state = RunState.PAUSED;
  }

  void resume() {
    must(RunState.PAUSED);
    state = RunState.RUNNING;
  }

  /** Some of its accounts wait again. */
  void again() {
    state = RunState.RUNNING;
    endedAt = null;
  }

  void done(Instant at) {
    state = RunState.DONE;
    endedAt = at;
  }

  private void must(RunState wanted) {
    if (state != wanted) {
      throw new Refusal(Reason.RUN_STATE_WRONG, state);
    }
  }
}
