package org.ecs.finance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That it was dunning that suspended an account, and nobody else: paid, it is opened again. */
@Entity
@Table(name = "dunning_suspension")
class DunningSuspension {

  @Id private long accountId;
  private Instant suspendedAt;

  @SuppressWarnings("NullAway")
  protected DunningSuspension() {}

  DunningSuspension(long account, Instant at) {
    this.accountId = account;
    this.suspendedAt = at;
  }
}
