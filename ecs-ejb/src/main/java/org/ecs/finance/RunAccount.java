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
import org.ecs.common.Refusal;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/** An account's part of a run: see {@link RunPartState}. */
@Entity
@Table(name = "run_account")
class RunAccount {

  private static final int LONGEST = 500;

  @Id
  @GeneratedValue(generator = "run_account_seq")
  @SequenceGenerator(name = "run_account_seq", sequenceName = "run_account_seq")
  private long id;

  private long runId;
  private AccountId accountId;

  @Enumerated(EnumType.STRING)
  @Column(name = "part_state")
  private RunPartState state = RunPartState.PENDING;

  private @Nullable String reason;
  private @Nullable String detail;
  private @Nullable Long invoiceId;
  private @Nullable Instant triedAt;

  @SuppressWarnings("NullAway")
  protected RunAccount() {}

  RunAccount(long run, AccountId account) {
    this.runId = run;
    this.accountId = account;
  }

  long id() {
    return id;
  }

  AccountId account() {
    return accountId;
  }

  boolean isPending() {
    return state == RunPartState.PENDING;
  }

  /**
   * It is through.
   *
   * @param invoice null if there was nothing to invoice
   */
  void done(@Nullable Long invoice, Instant at) {
    state = RunPartState.DONE;
    invoiceId = invoice;
    reason = null;
    detail = null;
    triedAt = at;
  }

  /** The others go on; the reason is a key of the messages. */
  void park(Throwable why, Instant at) {
    state = RunPartState.PARKED;
    reason = why instanceof Refusal refusal ? refusal.reason().name() : "INTERNAL";
    String text = why instanceof Refusal refusal ? refusal.subject() : String.valueOf(why);
    detail = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    triedAt = at;
  }

  void again() {
    state = RunPartState.PENDING;
  }
}
