package org.ecs.station;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.ecs.common.Apart;
import org.ecs.common.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where stations stand. A site is made by the first station that names it. */
@Dependent
class Sites {

  private static final Logger LOG = LoggerFactory.getLogger(Sites.class);

  @PersistenceContext private EntityManager db;
  @Inject private Apart apart;

  /** The site of this name; made of what was asked if the name is new. */
  Site siteFor(NewSite asked) {
    return named(asked.name())
        .orElseGet(
            () -> {
              make(asked);
              return named(asked.name()).orElseThrow();
            });
  }

  private void make(NewSite asked) {
    try {
      apart.run(() -> db.persist(new Site(asked)));
    } catch (Refusal somebodyElseMadeIt) {
      LOG.debug("site {} was made by another request at the same time", asked.name());
    }
  }

  private Optional<Site> named(String name) {
    return db
        .createQuery("select p from Site p where p.name = :name", Site.class)
        .setParameter("name", name)
        .getResultList()
        .stream()
        .findFirst();
  }
}
