package org.ecs.subscriber;

import java.time.ZoneId;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to open an account. The credit limit bounds open invoices plus unbilled usage of a
 * postpaid account, and gives the account its currency; {@code sessionsAtOnce} is how many sessions
 * each card may have at one time (1 to 100).
 */
public record NewAccount(
    SubscriberKind kind,
    String name,
    @Nullable String crmReference,
    Contact contact,
    BillingMode billingMode,
    String tariffCode,
    ZoneId zone,
    Money creditLimit,
    int sessionsAtOnce) {}
