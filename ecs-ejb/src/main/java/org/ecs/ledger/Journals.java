package org.ecs.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PessimisticLockException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.exception.ConstraintViolationException;

/** Writes journals: the postings first, then the journal, which the database checks. */
@Dependent
class Journals {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;

  /**
   * Books, or refuses with BOOKED_ALREADY what was booked before.
   *
   * @return the journal's id
   */
  long book(Entry entry, List<Posting> lines) {
    Money sum = lines.stream().map(Posting::money).reduce(Money::plus).orElseThrow();
    if (sum.amount().signum() != 0) {
      throw new IllegalArgumentException("a journal's postings sum to zero, not to " + sum);
    }
    long id = next();
    try {
      lines.forEach(line -> db.persist(line.in(id)));
      db.flush();
      db.persist(new Journal(id, entry, clock.instant()));
      db.flush();
    } catch (ConstraintViolationException | LockTimeoutException | PessimisticLockException e) {
      throw new Refusal(Reason.BOOKED_ALREADY, entry.source());
    }
    return id;
  }

  Optional<Journal> of(String source) {
    return db.createQuery("select j from Journal j where j.source = :source", Journal.class)
        .setParameter("source", source)
        .getResultStream()
        .findFirst();
  }

  List<Posting> lines(Journal journal) {
    return db.createQuery(
            "select p from Posting p where p.journalId = :id order by p.id", Posting.class)
        .setParameter("id", journal.id())
        .getResultList();
  }

  /** Drawn by hand: its postings have to know it before it is written. */
  private long next() {
    String next =
        db.unwrap(SharedSessionContractImplementor.class)
            .getJdbcServices()
            .getDialect()
            .getSequenceSupport()
            .getSequenceNextValString("journal_seq");
    return db.unwrap(org.hibernate.Session.class)
        .createNativeQuery(next, Long.class)
        .addSynchronizedQuerySpace("journal_seq") // nothing has to be written before
        .getSingleResult();
  }
}
