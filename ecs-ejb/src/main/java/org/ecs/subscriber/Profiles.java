package org.ecs.subscriber;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/** What a subscriber changes without an agent: name, address, phone, language, e-mail address. */
@Stateless
public class Profiles {

  private static final Set<String> SPOKEN = Set.of("en", "fi", "de");

  @PersistenceContext private EntityManager db;
  @Inject private Audit audit;
  @Inject private Accounts accounts;

  /**
   * Changes what is there if it still is what the reader saw; refuses with CHANGED_MEANWHILE if
   * somebody was faster.
   *
   * @param seen the mark of the profile that the reader saw
   */
  public void change(AccountId account, String seen, Profile wanted) {
    AccountRow row = accounts.get(account);
    if (!Profile.of(row).mark().equals(seen)) {
      throw new Refusal(Reason.CHANGED_MEANWHILE, row.number());
    }
    subscriberOf(account).says(wanted);
    audit.note("account.profile", row.number(), "by the subscriber");
  }

  /** The language of all that is written to the subscriber: en, fi or de. */
  public void speak(AccountId account, String language) {
    AccountRow row = accounts.get(account);
    if (!SPOKEN.contains(language)) {
      throw new Refusal(Reason.REQUEST_MALFORMED, "language: en, fi or de");
    }
    Contact c = row.contact();
    subscriberOf(account)
        .reachedBy(
            new Contact(
                c.email(), c.phone(), language, c.street(), c.postalCode(), c.city(), c.country()));
    audit.note("account.language", row.number(), language);
  }

  /** The address was proven to be the subscriber's. */
  public void useEmail(AccountId account, String email) {
    AccountRow row = accounts.get(account);
    Contact c = row.contact();
    subscriberOf(account)
        .reachedBy(
            new Contact(
                    email,
                    c.phone(),
                    c.language(),
                    c.street(),
                    c.postalCode(),
                    c.city(),
                    c.country())
                .checked());
    audit.note("account.email", row.number(), "confirmed by the subscriber");
  }

  private Subscriber subscriberOf(AccountId account) {
    return db.createQuery(
            "select s from Account a join a.subscriber s where a.id = :id", Subscriber.class)
        .setParameter("id", account.value())
        .getSingleResult();
  }
}
