package org.ecs.subscriber;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.ecs.common.Caller;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;

/** Notes that the staff keep about accounts; nobody changes one. */
@Stateless
public class Notes {

  private static final int LONGEST = 2000;

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Accounts accounts;

  /** Writes a note of at most 2000 characters in the caller's name. */
  public void add(AccountId account, String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new Refusal(Reason.REQUEST_MALFORMED, "a note of " + text.length() + " characters");
    }
    AccountId known = accounts.get(account).id();
    db.persist(new Note(known, text.strip(), Caller.current().name(), clock.instant()));
  }

  /** An account's notes, the newest first. */
  public Slice<NoteRow> of(AccountId account, int first, int atMost) {
    var rows =
        db.createQuery(
                "select new org.ecs.subscriber.NoteRow(n.writtenAt, n.writtenBy, n.text) from Note n"
                    + " where n.accountId = :account order by n.id desc",
                NoteRow.class)
            .setParameter("account", account)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total =
        db.createQuery("select count(n) from Note n where n.accountId = :account", Long.class)
            .setParameter("account", account)
            .getSingleResult();
    return new Slice<>(rows, total);
  }
}
