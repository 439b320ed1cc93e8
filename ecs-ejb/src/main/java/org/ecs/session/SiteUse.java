package org.ecs.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.ecs.common.Energy;

/** What happens at a site now, and did today. */
@Stateless
public class SiteUse {

  private static final String AT_SITE =
      " from ChargingSession c join Station s on s.id = c.stationId join s.site p where p.name = :site"
          + " and c.state = org.ecs.session.SessionState.";

  @PersistenceContext private EntityManager db;
  @Inject private SessionLists lists;

  /** The sessions that run there, those that started last first. */
  public List<LiveSession> running(String site, int atMost) {
    return lists.of(
        db.createQuery(
                "select c.id" + AT_SITE + "RUNNING order by c.startedAt desc, c.id", Long.class)
            .setParameter("site", site)
            .setMaxResults(atMost)
            .getResultList());
  }

  /** The energy of the sessions there that ended since then. */
  public Energy ended(String site, Instant since) {
    return db.createQuery(
            "select c.meterStart, c.meterStop" + AT_SITE + "ENDED and c.endedAt >= :since",
            Object[].class)
        .setParameter("site", site)
        .setParameter("since", since)
        .getResultStream()
        .map(row -> ((Energy) row[1]).minus((Energy) row[0]))
        .reduce(Energy.ZERO, Energy::plus);
  }
}
