package org.ecs.subscriber;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;

/** What closed accounts are still owed: kept with the closing, settled by the money side. */
@Stateless
public class AccountClosings {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;

  /** Those not settled yet, the oldest first. */
  public Slice<ClosingRow> open(int first, int atMost) {
    String open = " from AccountClosing c join Account a on a.id = c.accountId";
    List<ClosingRow> rows =
        db.createQuery(
                "select new org.ecs.subscriber.ClosingRow(c.accountId, a.number, c.demand, c.why, c.closedAt)"
                    + open
                    + " where c.settledAt is null order by c.closedAt, a.number",
                ClosingRow.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    String count = "select count(c) from AccountClosing c where c.settledAt is null";
    return new Slice<>(rows, db.createQuery(count, Long.class).getSingleResult());
  }

  /** The final invoice is made, or the balance is on its way back; a repeat changes nothing. */
  public void settle(AccountId account) {
    AccountClosing closing = db.find(AccountClosing.class, account.value());
    if (closing == null) {
      throw new Refusal(Reason.ACCOUNT_UNKNOWN, account);
    }
    closing.settle(clock.instant());
  }
}
