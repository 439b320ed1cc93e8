package org.ecs.card;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.ecs.common.Money;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.AccountState;
import org.ecs.subscriber.BillingMode;
import org.jspecify.annotations.Nullable;

/**
 * A card and, where it has one, the account that holds it: all that a decision needs to know of
 * both.
 */
public record CardHolder(
    CardNumber card,
    CardKind kind,
    CardState state,
    @Nullable Instant validUntil,
    @Nullable Holder account) {

  /** The account side. */
  public record Holder(
      AccountId id,
      String number,
      AccountState state,
      BillingMode billingMode,
      Money creditLimit,
      String tariffCode,
      int sessionsAtOnce,
      @Nullable String nextTariffCode,
      @Nullable Instant nextPlanAt) {

    /** The tariff of a session that starts then, now or later. */
    public String tariffAt(Instant at) {
      return nextTariffCode == null || nextPlanAt == null || at.isBefore(nextPlanAt)
          ? tariffCode
          : nextTariffCode;
    }
  }

  /** As the query fills it; the account's columns are null together. */
  @SuppressWarnings("NullAway")
  public CardHolder(
      String card,
      CardKind kind,
      CardState state,
      @Nullable Instant validUntil,
      @Nullable Long accountId,
      @Nullable String number,
      @Nullable AccountState accountState,
      @Nullable BillingMode billingMode,
      @Nullable BigDecimal creditLimit,
      @Nullable Currency currency,
      @Nullable String tariffCode,
      @Nullable Integer sessionsAtOnce,
      @Nullable String nextTariffCode,
      @Nullable Instant nextPlanAt) {
    this(
        new CardNumber(card),
        kind,
        state,
        validUntil,
        accountId == null
            ? null
            : new Holder(
                new AccountId(accountId),
                number,
                accountState,
                billingMode,
                new Money(creditLimit, currency),
                tariffCode,
                sessionsAtOnce,
                nextTariffCode,
                nextPlanAt));
  }
}
