package org.ecs.session;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.ecs.card.CardDisassociated;

/**
 * Rights that end while a session runs: for a lost or stolen card and for a closed account the
 * station is asked to stop it. What was used until then is billed to who held the card when it
 * started.
 */
@Stateless
public class Revocations {

  @PersistenceContext private EntityManager db;
  @Inject private Sessions sessions;

  public void stop(@Observes CardDisassociated card) {
    if (card.reason().endsRunningSessions()) {
      db.createQuery(
              "select s.id from ChargingSession s where s.card = :card and s.state ="
                  + " org.ecs.session.SessionState.RUNNING order by s.id",
              Long.class)
          .setParameter("card", card.card().lower())
          .getResultList()
          .forEach(id -> sessions.requestStop(new SessionId(id)));
    }
  }
}
