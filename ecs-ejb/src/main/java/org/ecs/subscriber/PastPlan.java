package org.ecs.subscriber;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** The tariff plan that an account had until a moment (exclusive), since the one before ended. */
@Entity
@Table(name = "past_plan")
class PastPlan {

  @Id
  @GeneratedValue(generator = "past_plan_seq")
  @SequenceGenerator(name = "past_plan_seq", sequenceName = "past_plan_seq")
  private long id;

  private AccountId accountId;
  private String tariffCode;
  private Instant heldUntil;

  @SuppressWarnings("NullAway")
  protected PastPlan() {}

  PastPlan(AccountId account, String tariffCode, Instant heldUntil) {
    this.accountId = account;
    this.tariffCode = tariffCode;
    this.heldUntil = heldUntil;
  }

  AccountId account() {
    return accountId;
  }

  Instant heldUntil() {
    return heldUntil;
  }
}
