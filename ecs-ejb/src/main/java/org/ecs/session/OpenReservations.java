package org.ecs.session;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.ecs.card.CardNumber;
import org.ecs.station.StationId;
import org.ecs.subscriber.AccountId;

/** The reservations that are open, and the sessions that come for them. */
@Dependent
class OpenReservations {

  @PersistenceContext private EntityManager db;

  Optional<Reservation> of(CardNumber card) {
    return open("r.card = :key", card.lower());
  }

  Optional<Reservation> at(StationId station, int connector) {
    return open("r.openAt = :key", Reservation.at(station, connector));
  }

  private Optional<Reservation> open(String which, Object key) {
    return db.createQuery(
            "select r from Reservation r where r.openAt is not null and " + which,
            Reservation.class)
        .setParameter("key", key)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * A session has started: the reservation that the station names, or else the one that is open for
   * the account on this connector, is used by it (OCPP 1.6 §5.13).
   */
  Optional<Reservation> use(Start start, SessionId session, AccountId account) {
    Optional<Reservation> named =
        start.reservation() == null
            ? Optional.empty()
            : Optional.ofNullable(db.find(Reservation.class, start.reservation()));
    return named
        .filter(each -> each.station().equals(start.station()))
        .or(() -> at(start.station(), start.connector()))
        .filter(each -> each.account().equals(account))
        .filter(each -> each.use(session, start.when().corrected()));
  }
}
