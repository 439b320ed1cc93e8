package org.ecs.subscriber;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * An account with its subscriber, as lists, pages and contracts show it: the tariff plan that holds
 * now, and the one agreed for later.
 */
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
    Instant createdAt,
    int revision,
    @Nullable NextPlan nextPlan,
    boolean premium) {

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
      Instant createdAt,
      int revision,
      @Nullable String nextTariffCode,
      @Nullable LocalDate nextPlanFrom,
      int premium) {
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
        createdAt,
        revision,
        nextTariffCode == null || nextPlanFrom == null
            ? null
            : new NextPlan(nextTariffCode, nextPlanFrom),
        premium == 1);
  }
}
