package org.ecs.subscriber;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/** An account with its subscriber, as lists, pages and contracts show it. */
public record AccountRow(
    AccountId id,
    String number,
    AccountState state,
    SubscriberKind kind,
    String name,
    @Nullable String crmReference,
    Contact contact,
    BillingMode billingMode,
    String tariffCode,
    ZoneId zone,
    Money creditLimit,
    int sessionsAtOnce,
    Instant createdAt) {

  /** As the query fills it. */
  public AccountRow(
      long id,
      String number,
      AccountState state,
      SubscriberKind kind,
      String name,
      @Nullable String crmReference,
      Contact contact,
      BillingMode billingMode,
      String tariffCode,
      ZoneId zone,
      BigDecimal creditLimit,
      Currency currency,
      int sessionsAtOnce,
      Instant createdAt) {
    this(
        new AccountId(id),
        number,
        state,
        kind,
        name,
        crmReference,
        contact,
        billingMode,
        tariffCode,
        zone,
        new Money(creditLimit, currency),
        sessionsAtOnce,
        createdAt);
  }
}
