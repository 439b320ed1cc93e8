package org.ecs.station.job;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.jspecify.annotations.Nullable;

/** Jobs as people look at them. */
@Stateless
public class JobLists {

  private static final String ROW =
      "select new org.ecs.station.job.JobRow(j.id, j.kind, j.parameters, j.selection, j.state, j.atOnce,"
          + " j.requestedBy, j.requestedAt, j.lastsUntil, j.endedAt, "
          + (count("WAITING") + "," + count("ASKED") + "," + count("UNDER_WAY") + ",")
          + (count("DONE") + "," + count("FAILED") + ") from StationJob j ");

  @PersistenceContext private EntityManager db;

  private static String count(String state) {
    return "(select count(p) from StationJobPart p where p.job = j.id and p.state ="
        + " org.ecs.station.job.PartState."
        + state
        + ")";
  }

  /** A job. Refuses an unknown one. */
  public JobRow get(long id) {
    return db
        .createQuery(ROW + "where j.id = :id", JobRow.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.STATION_JOB_UNKNOWN, id));
  }

  /** The newest first. */
  public Slice<JobRow> find(int first, int atMost) {
    List<JobRow> rows =
        db.createQuery(ROW + "order by j.id desc", JobRow.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total = db.createQuery("select count(j) from StationJob j", Long.class).getSingleResult();
    return new Slice<>(rows, total);
  }

  /** The parts of a job by station; null: in whatever state. */
  public Slice<JobPartRow> parts(long job, @Nullable PartState state, int first, int atMost) {
    String matching =
        " from StationJobPart p join Station s on s.id = p.stationId where p.job = :job and"
            + " (:state is null or p.state = :state)";
    String row =
        "select new org.ecs.station.job.JobPartRow(s.identity, p.state, p.command, p.step, p.note, p.changedAt)";
    List<JobPartRow> rows =
        db.createQuery(row + matching + " order by s.identity", JobPartRow.class)
            .setParameter("job", job)
            .setParameter("state", state)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total =
        db.createQuery("select count(p)" + matching, Long.class)
            .setParameter("job", job)
            .setParameter("state", state)
            .getSingleResult();
    return new Slice<>(rows, total);
  }
}
