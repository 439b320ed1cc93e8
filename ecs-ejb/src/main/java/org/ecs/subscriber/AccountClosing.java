package org.ecs.subscriber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That an account was closed, and what the money side owes it: open until settled. */
@Entity
@Table(name = "account_closing")
class AccountClosing {

  @Id private long accountId;

  private Instant closedAt;
  private String why;

  @Enumerated(EnumType.STRING)
  @Column(name = "demand")
  private ClosingDemand demand;

  private @Nullable Instant settledAt;

  @SuppressWarnings("NullAway")
  protected AccountClosing() {}

  AccountClosing(AccountId account, ClosingDemand demand, String why, Instant at) {
    this.accountId = account.value();
    this.demand = demand;
    this.why = why.length() <= 500 ? why : why.substring(0, 500);
    this.closedAt = at;
  }

  void settle(Instant at) {
    if (settledAt == null) {
      settledAt = at;
    }
  }
}
