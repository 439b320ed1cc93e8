package org.ecs.subscriber;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.jspecify.annotations.Nullable;

/** The accounts and their subscribers. */
@Stateless
public class Accounts {

  private static final String ROW =
      "select new org.ecs.subscriber.AccountRow(a.id, a.number, a.state, s.kind, s.name, s.crmReference,"
          + " s.contact, a.billingMode, a.tariffCode, a.zone, a.creditLimit, a.currency,"
          + " a.sessionsAtOnce, a.createdAt) from Account a join a.subscriber s ";

  private static final String MATCHES =
      " where (:text = '' or s.searchName like :inside or lower(a.number) like :start"
          + " or lower(s.contact.email) like :start or s.contact.phone like :start"
          + " or lower(s.crmReference) like :start)";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;

  /** Opens an account, ACTIVE at once; refuses a CRM reference that another subscriber has. */
  public AccountRow create(NewAccount asked) {
    refuseTaken(asked.crmReference());
    Subscriber subscriber =
        new Subscriber(asked.kind(), asked.name(), asked.crmReference(), asked.contact().checked());
    Account account = new Account(subscriber, asked, clock.instant());
    db.persist(account);
    String number = account.numbered();
    audit.note("account.create", number, asked.name());
    db.flush();
    return get(number);
  }

  /** The account with this number; refuses an unknown one. */
  public AccountRow get(String number) {
    return one(ROW + "where a.number = :key", number.strip().toUpperCase(Locale.ROOT), number);
  }

  public AccountRow get(AccountId id) {
    return one(ROW + "where a.id = :key", id.value(), id);
  }

  /**
   * Accounts whose subscriber's name contains the text, or whose number, e-mail, phone or CRM
   * reference begins with it, by number; an empty text finds all.
   */
  public Slice<AccountRow> find(String text, int first, int atMost) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    List<AccountRow> rows =
        matching(db.createQuery(ROW + MATCHES + " order by a.number", AccountRow.class), plain)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    String count = "select count(a) from Account a join a.subscriber s " + MATCHES;
    return new Slice<>(rows, matching(db.createQuery(count, Long.class), plain).getSingleResult());
  }

  /** Stops all use of the account's cards until it is resumed. */
  public void suspend(String number, String why) {
    entity(number).suspend();
    audit.note("account.suspend", number, why);
  }

  public void resume(String number, String why) {
    entity(number).resume();
    audit.note("account.resume", number, why);
  }

  private Account entity(String number) {
    return db.find(Account.class, get(number).id().value());
  }

  private void refuseTaken(@Nullable String crmReference) {
    if (crmReference != null
        && !db.createQuery("select s.id from Subscriber s where s.crmReference = :r", Long.class)
            .setParameter("r", crmReference)
            .getResultList()
            .isEmpty()) {
      throw new Refusal(Reason.CRM_REFERENCE_TAKEN, crmReference);
    }
  }

  private AccountRow one(String query, Object key, Object asked) {
    return db.createQuery(query, AccountRow.class).setParameter("key", key).getResultList().stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.ACCOUNT_UNKNOWN, asked));
  }

  private static <T> TypedQuery<T> matching(TypedQuery<T> query, String text) {
    String literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return query
        .setParameter("text", text)
        .setParameter("inside", "%" + literal + "%")
        .setParameter("start", literal + "%");
  }
}
