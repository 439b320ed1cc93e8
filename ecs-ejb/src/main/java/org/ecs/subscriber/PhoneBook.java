package org.ecs.subscriber;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;

/** Whose phone this is: for what subscribers ask from it. */
@Stateless
public class PhoneBook {

  private static final int MOST = 20;

  @PersistenceContext private EntityManager db;
  @Inject private Accounts accounts;

  /**
   * The accounts, not closed, of all subscribers with this number (E.164): active ones before
   * suspended ones, then the oldest first.
   */
  public List<AccountRow> accountsOf(String number) {
    return db
        .createQuery(
            "select a.id from Account a join a.subscriber s where s.contact.phone = :phone and a.state <>"
                + " org.ecs.subscriber.AccountState.CLOSED order by a.id",
            Long.class)
        .setParameter("phone", number)
        .setMaxResults(MOST)
        .getResultList()
        .stream()
        .map(id -> accounts.get(new AccountId(id)))
        .sorted(Comparator.comparing(row -> row.state() != AccountState.ACTIVE))
        .toList();
  }
}
