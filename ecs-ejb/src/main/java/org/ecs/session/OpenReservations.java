package org.ecs.session;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.ecs.card.CardNumber;
import org.ecs.station.StationId;

/** The reservations that are open. */
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
}
