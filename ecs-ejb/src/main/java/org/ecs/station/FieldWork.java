package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.ecs.common.Slice;

/** Stations that are being brought into service, as a field engineer looks at them. */
@Stateless
public class FieldWork {

  private static final String FROM =
      " from Station s join s.site p where s.state in (org.ecs.station.StationState.PLANNED,"
          + " org.ecs.station.StationState.COMMISSIONING, org.ecs.station.StationState.TESTED)"
          + " and s.fieldDoneAt is null and (s.engineer = :engineer or s.engineer is null)";

  @PersistenceContext private EntityManager db;

  /** A station to be brought into service; mine: it is assigned to who asks. */
  public record Job(
      String identity,
      String name,
      String site,
      String address,
      StationState state,
      boolean mine) {}

  /** Those of this engineer, and those of nobody: their own first, then by site. */
  public Slice<Job> of(String engineer, int first, int atMost) {
    List<Job> jobs =
        asked(
                "select new org.ecs.station.FieldWork$Job(s.identity, s.name, p.name, p.address,"
                    + " s.state, case when s.engineer is null then false else true end)"
                    + FROM
                    + " order by case when s.engineer is null then 1 else 0 end, p.name,"
                    + " s.identity",
                engineer,
                Job.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    return new Slice<>(
        jobs, asked("select count(s)" + FROM, engineer, Long.class).getSingleResult());
  }

  private <T> TypedQuery<T> asked(String query, String engineer, Class<T> type) {
    return db.createQuery(query, type).setParameter("engineer", engineer);
  }
}
