package org.ecs.card;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ecs.common.Audit;
import org.ecs.common.Caller;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/**
 * Files of cards, from the first line read to the last card stored. What a preview shows is what is
 * stored, but for a card that came from elsewhere meanwhile.
 */
@Stateless
public class CardImports {

  private static final int AT_ONCE = 10_000;
  private static final int FLUSH = 1000;
  private static final Duration KEPT = Duration.ofDays(7);

  private static final String KNOWN =
      "update CardImportLine l set l.problem = org.ecs.card.LineProblem.ALREADY_THERE where l.importId"
          + " = :id and l.problem is null and l.lineNo > :from and l.lineNo <= :to and exists (select"
          + " c.id from Card c where c.id = l.cardLowerId)";

  /** Each line asks the index: a join of the file with itself is quadratic where it is unknown. */
  private static final String TWICE =
      "update CardImportLine l set l.problem = org.ecs.card.LineProblem.TWICE_IN_FILE where l.importId"
          + " = :id and l.problem is null and l.lineNo > (select min(e.lineNo) from CardImportLine e where"
          + " e.importId = l.importId and e.cardLowerId = l.cardLowerId and e.problem is null)";

  private static final String STORE =
      "insert into Card (id, printedNumber, kind, state, poolId, validUntil, revision) select"
          + " l.cardLowerId, l.printedNumber, l.kind, org.ecs.card.CardState.IN_POOL, i.poolId,"
          + " l.validUntil, 0 from CardImportLine l join CardImport i on i.id = l.importId where"
          + " l.importId = :id and l.problem is null and l.lineNo > :from and l.lineNo <= :to";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private CardPools pools;

  public long begin(long pool, String fileName) {
    String name = pools.get(pool).name();
    String file = fileName.length() <= 200 ? fileName : fileName.substring(0, 200);
    CardImport begun =
        new CardImport(
            pool, file.isBlank() ? name : file, Caller.current().name(), clock.instant());
    db.persist(begun);
    return begun.id();
  }

  public void stage(long id, List<FileLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      db.persist(new CardImportLine(id, lines.get(i)));
      if (i % FLUSH == FLUSH - 1) {
        db.flush();
        db.clear();
      }
    }
  }

  /** Finds what is twice in the file, and what ECS has already. */
  public void judge(long id, int lastLine) {
    locked(id).read(lastLine);
    db.flush();
    db.createQuery(TWICE).setParameter("id", id).executeUpdate();
    range(KNOWN, id, 0, lastLine);
  }

  /** As if it had never been read. */
  public void discard(long id) {
    db.createQuery("delete from CardImportLine l where l.importId = :id")
        .setParameter("id", id)
        .executeUpdate();
    db.createQuery("delete from CardImport i where i.id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /**
   * Lets the cards of a preview be stored, once, however often it is confirmed.
   *
   * @return whether there is something to store
   */
  public boolean confirm(long id) {
    CardImport confirmed = locked(id);
    if (confirmed.isReading()) {
      throw new Refusal(Reason.CARD_IMPORT_UNKNOWN, id);
    }
    if (confirmed.confirm()) {
      audit.note("card.import", pools.get(confirmed.pool()).name(), confirmed.fileName());
    }
    return confirmed.isStoring();
  }

  /** Stores the next ten thousand lines; whether there are more. */
  public boolean storeNext(long id) {
    CardImport storing = locked(id);
    if (!storing.isStoring()) {
      return false;
    }
    int from = storing.storedLine();
    int to = from + AT_ONCE;
    range(KNOWN, id, from, to);
    int cards = range(STORE, id, from, to);
    storing.stored(to, cards, clock.instant());
    db.flush();
    pools.check(storing.pool());
    return storing.isStoring();
  }

  /** Confirmed and not yet stored to the end. */
  public List<Long> unfinished() {
    return db.createQuery(
            "select i.id from CardImport i where i.state = org.ecs.card.CardImportState.STORING order"
                + " by i.id",
            Long.class)
        .getResultList();
  }

  /** The lines of imports that nobody needs any more; the imports themselves stay. */
  public void forgetOld() {
    db.createQuery(
            "delete from CardImportLine l where l.importId in (select i.id from CardImport i where"
                + " i.beganAt < :limit and i.state <> org.ecs.card.CardImportState.STORING)")
        .setParameter("limit", clock.instant().minus(KEPT))
        .executeUpdate();
    db.createQuery(
            "delete from CardImport i where i.beganAt < :limit and i.state in"
                + " (org.ecs.card.CardImportState.READING, org.ecs.card.CardImportState.PREVIEW)")
        .setParameter("limit", clock.instant().minus(KEPT))
        .executeUpdate();
  }

  private int range(String statement, long id, int from, int to) {
    return db.createQuery(statement)
        .setParameter("id", id)
        .setParameter("from", from)
        .setParameter("to", to)
        .executeUpdate();
  }

  private CardImport locked(long id) {
    CardImport found = db.find(CardImport.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) {
      throw new Refusal(Reason.CARD_IMPORT_UNKNOWN, id);
    }
    return found;
  }
}
