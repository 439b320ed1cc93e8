package org.ecs.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import org.ecs.common.Energy;
import org.ecs.tariff.Usage;
import org.jspecify.annotations.Nullable;

/** What was agreed for a session: the reservation before it, and where it is to stop. */
@Embeddable
class Agreement {

  private @Nullable Instant reservedFrom;
  private @Nullable Instant reservedUntil;

  @Column(name = "stop_at_wh")
  private @Nullable Energy stopAt;

  private @Nullable BigDecimal stopAtGross;
  private @Nullable Instant stopAskedAt;

  /** The connector was kept for the session before it started. */
  void reserved(Reservation reservation) {
    reservedFrom = reservation.from();
    reservedUntil = reservation.to();
  }

  void stopAt(SessionLimit limit) {
    stopAt = limit.energy();
    stopAtGross = limit.gross();
  }

  /** Whether its station was told to stop it. */
  boolean isStopAsked() {
    return stopAskedAt != null;
  }

  /** What a session that started then used, with the reservation before it. */
  Usage withReservation(Usage usage, Instant startedAt) {
    Instant from = reservedFrom;
    Instant until = reservedUntil;
    if (from == null || until == null || !from.isBefore(until) || until.isAfter(startedAt)) {
      return usage;
    }
    return usage.reserved(from, until);
  }
}
