package org.ecs.session;

import java.time.Instant;
import org.ecs.station.StationId;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.BillingMode;
import org.ecs.tariff.Charge;

/**
 * A reservation that nobody used has a price; fired in the transaction that makes both durable. One
 * that was used is among the lines of its session.
 */
public record ReservationCharged(
    long reservation,
    AccountId account,
    BillingMode billingMode,
    StationId station,
    int connector,
    String card,
    Instant from,
    Instant to,
    long tariffVersionId,
    Charge charge) {}
