package org.ecs.session;

import java.time.Instant;
import org.ecs.common.Energy;
import org.ecs.station.StationId;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.BillingMode;
import org.ecs.tariff.Charge;

/**
 * A session of an account has ended and has a price; fired in the transaction that makes both
 * durable.
 */
public record SessionFinished(
    SessionId session,
    AccountId account,
    BillingMode billingMode,
    StationId station,
    int connector,
    String card,
    Instant startedAt,
    Instant endedAt,
    Energy energy,
    long tariffVersionId,
    Charge charge) {}
