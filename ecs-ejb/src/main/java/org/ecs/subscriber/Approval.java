package org.ecs.subscriber;

import java.time.ZoneId;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/** What an agent or the CRM adds to a request to make an account of it. */
public record Approval(
    ZoneId zone, Money creditLimit, int sessionsAtOnce, @Nullable String crmReference) {}
