package org.ecs.session;

import org.ecs.card.CardHolder;
import org.ecs.subscriber.AccountId;
import org.ecs.tariff.ValidTariff;
import org.jspecify.annotations.Nullable;

/** Whether a card may charge, why not, and on whose account with which tariff if it may. */
public record Authorization(
    Verdict verdict, String why, @Nullable CardHolder holder, @Nullable ValidTariff tariff) {

  static Authorization no(Verdict verdict, String why, @Nullable CardHolder holder) {
    return new Authorization(verdict, why, holder, null);
  }

  public boolean accepted() {
    return verdict == Verdict.ACCEPTED;
  }

  /** Whether it is this account's card. */
  boolean isFor(AccountId account) {
    CardHolder.Holder of = holder == null ? null : holder.account();
    return of != null && of.id().equals(account);
  }

  /** The account's number, as the parent id of its cards; null without an account. */
  public @Nullable String parentId() {
    CardHolder.Holder account = holder == null ? null : holder.account();
    return account == null ? null : account.number();
  }
}
