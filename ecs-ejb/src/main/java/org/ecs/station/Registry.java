package org.ecs.station;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/** Stations by the name that they connect with. */
@Dependent
class Registry {

  @PersistenceContext private EntityManager db;

  Optional<Long> idOf(String identity) {
    return db
        .createQuery("select s.id from Station s where s.identity = :identity", Long.class)
        .setParameter("identity", identity)
        .getResultList()
        .stream()
        .findFirst();
  }

  Station get(String identity) {
    return idOf(identity)
        .map(id -> db.find(Station.class, id))
        .orElseThrow(() -> new Refusal(Reason.STATION_UNKNOWN, identity));
  }
}
