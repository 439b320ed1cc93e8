package org.ecs.session;

import java.time.Instant;
import java.time.ZoneId;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/** A reservation as pages show it. */
public record ReservationRow(
    long id,
    String station,
    String stationName,
    String siteName,
    ZoneId zone,
    int connector,
    String card,
    AccountId account,
    String accountNumber,
    ReservationState state,
    Instant askedAt,
    Instant until,
    @Nullable Instant reservedAt,
    @Nullable Instant endedAt,
    @Nullable Long session,
    @Nullable ReservationRefusal refusal) {

  public boolean isOpen() {
    return state.isOpen();
  }
}
