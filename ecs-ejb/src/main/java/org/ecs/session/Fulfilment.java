package org.ecs.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed for a session before it started: the reservation that it is for, and where it is
 * to stop. One query looks for both, because nearly all sessions have neither.
 */
@Dependent
class Fulfilment {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private ReservationFunds funds;

  void fulfil(ChargingSession session, Start start, AccountId account) {
    Object[] agreed =
        db.createQuery(
                "select w, r from Account a left join SessionWish w on w.stationId = :station and w.card = :card"
                    + " left join Reservation r on r.openAt = :place where a.id = :account",
                Object[].class)
            .setParameter("station", start.station().value())
            .setParameter("card", start.card().lower())
            .setParameter("place", Reservation.at(start.station(), start.connector()))
            .setParameter("account", account.value())
            .getSingleResult();
    if (agreed[0] instanceof SessionWish wish) {
      db.remove(wish);
      session.agreement().stopAt(wish.limit(clock.instant()));
    }
    named(start)
        .or(() -> Optional.ofNullable((@Nullable Reservation) agreed[1]))
        .filter(each -> each.account().equals(account))
        .filter(each -> each.use(session.id(), start.when().corrected()))
        .ifPresent(each -> used(session, each));
  }

  private void used(ChargingSession session, Reservation reservation) {
    session.agreement().reserved(reservation);
    funds.release(reservation); // its price is among the lines of the session
  }

  /** The reservation that the station names (OCPP 1.6 §5.13). */
  private Optional<Reservation> named(Start start) {
    return Optional.ofNullable(start.reservation())
        .map(id -> db.find(Reservation.class, id))
        .filter(each -> each.station().equals(start.station()));
  }
}
