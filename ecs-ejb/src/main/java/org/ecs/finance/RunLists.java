package org.ecs.finance;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.jspecify.annotations.Nullable;

/** Runs as people look at them. */
@Stateless
public class RunLists {

  private static final String ROW =
      "select new org.ecs.finance.RunRow(r.id, r.periodFrom, r.periodTo, r.issuedOn, r.state, r.startedBy,"
          + " r.startedAt, r.endedAt, "
          + (count("PENDING") + ", " + count("DONE") + ", " + count("PARKED"))
          + ", (select count(i) from Invoice i where i.runId = r.id)) from InvoiceRun r ";

  @PersistenceContext private EntityManager db;

  private static String count(String state) {
    return "(select count(p) from RunAccount p where p.runId = r.id and p.state ="
        + " org.ecs.finance.RunPartState."
        + state
        + ")";
  }

  /** A run. Refuses an unknown one. */
  public RunRow get(long id) {
    return db
        .createQuery(ROW + "where r.id = :id", RunRow.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.RUN_UNKNOWN, id));
  }

  /** The newest first. */
  public Slice<RunRow> find(int first, int atMost) {
    List<RunRow> rows =
        db.createQuery(ROW + "order by r.id desc", RunRow.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total = db.createQuery("select count(r) from InvoiceRun r", Long.class).getSingleResult();
    return new Slice<>(rows, total);
  }

  /** The accounts of a run, in whatever state if that is null, by number. */
  public Slice<RunPartRow> parts(long run, @Nullable RunPartState state, int first, int atMost) {
    String matching =
        " from RunAccount p join Account a on a.id = p.accountId join a.subscriber s left join Invoice"
            + " i on i.id = p.invoiceId where p.runId = :run and (:state is null or p.state ="
            + " :state)";
    List<RunPartRow> rows =
        db.createQuery(
                "select new org.ecs.finance.RunPartRow(a.number, s.name, p.state, p.reason, p.detail,"
                    + " i.number, p.triedAt)"
                    + matching
                    + " order by p.id",
                RunPartRow.class)
            .setParameter("run", run)
            .setParameter("state", state)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total =
        db.createQuery(
                "select count(p) from RunAccount p where p.runId = :run and (:state is null or"
                    + " p.state = :state)",
                Long.class)
            .setParameter("run", run)
            .setParameter("state", state)
            .getSingleResult();
    return new Slice<>(rows, total);
  }
}
