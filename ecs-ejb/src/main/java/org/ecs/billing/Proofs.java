package org.ecs.billing;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ecs.common.Audit;
import org.ecs.ledger.Difference;
import org.ecs.ledger.Recount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The proof that no money was made or lost: each night, and whenever somebody asks for it, the
 * ledger is recounted, and every bill data record has to be on it. Any difference is an alarm.
 */
@Stateless
public class Proofs {

  private static final Logger LOG = LoggerFactory.getLogger(Proofs.class);
  private static final int AT_MOST = 100;
  private static final String UNBOOKED =
      "select r.id from BillDataRecord r where not exists (select j.id from Journal j where j.source ="
          + " concat('bill-data-record:', cast(r.id as String))) order by r.id";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Recount recount;
  @Inject private Audit audit;

  /** Recounts everything, and keeps what came out. */
  @Schedule(hour = "2", minute = "40", persistent = false)
  public void prove() {
    Instant begun = clock.instant();
    List<Difference> found =
        Stream.concat(recount.differences().stream(), unbooked()).limit(AT_MOST).toList();
    Instant done = clock.instant();
    db.persist(new Proof(done, Duration.between(begun, done).toMillis(), recount.extent(), found));
    if (found.isEmpty()) {
      LOG.info("the ledger is proved");
    } else {
      LOG.error(
          "ALARM the ledger is not right: {} differences, the first one: {}",
          found.size(),
          found.get(0));
    }
  }

  /** The same, because a person wants to know. */
  public void proveNow() {
    audit.note("ledger.prove", "ledger", "");
    prove();
  }

  /** The last outcomes, the newest first. */
  public List<ProofRow> last(int atMost) {
    return db.createQuery(
            "select new org.ecs.billing.ProofRow(p.provedAt, p.tookMs, p.journals, p.balances, p.differences,"
                + " p.findings) from Proof p order by p.provedAt desc, p.id desc",
            ProofRow.class)
        .setMaxResults(atMost)
        .getResultList();
  }

  private Stream<Difference> unbooked() {
    return db.createQuery(UNBOOKED, Long.class).setMaxResults(AT_MOST).getResultList().stream()
        .map(id -> new Difference("a bill data record has its journal", "record " + id));
  }
}
