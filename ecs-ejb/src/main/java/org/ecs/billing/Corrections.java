package org.ecs.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.ledger.Book;
import org.ecs.ledger.Ledger;
import org.ecs.session.Reviews;
import org.ecs.session.SessionId;
import org.ecs.tariff.Charge;
import org.jspecify.annotations.Nullable;

/**
 * A bill data record that is wrong is taken back by one of the same amounts below zero, and its
 * session is rated again into a new one; both go onto the account's next invoice.
 */
@Stateless
public class Corrections {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Ledger ledger;
  @Inject private Reviews reviews;

  /**
   * Takes the active record of a session back and rates the session again.
   *
   * @param tariffVersion by which it is rated; null: by the one that it had
   * @param why 1 to 200 characters
   */
  public void rateAgain(SessionId session, @Nullable Long tariffVersion, String why) {
    BillDataRecord record =
        db
            .createQuery(
                "select r from BillDataRecord r where r.activeSessionId = :session",
                BillDataRecord.class)
            .setParameter("session", session.value())
            .getResultList()
            .stream()
            .findFirst()
            .orElseThrow(() -> new Refusal(Reason.BILL_DATA_RECORD_UNKNOWN, session));
    if (why.isBlank() || why.length() > 200) {
      throw new Refusal(Reason.TEXT_MALFORMED, "why: 1 to 200 characters");
    }
    reverse(record);
    audit.note("record.reverse", record.id(), why);
    reviews.rateAgain(session, tariffVersion, why);
  }

  private void reverse(BillDataRecord record) {
    int ended =
        db.createNativeQuery(
                "update bill_data_record set active_session_id = null where id = :id and"
                    + " active_session_id is not null")
            .setParameter("id", record.id())
            .executeUpdate();
    if (ended == 0) {
      throw new Refusal(Reason.CHANGED_MEANWHILE, record.id());
    }
    BillDataRecord reversal = record.reversal(clock.instant());
    db.persist(reversal);
    db.flush();
    Charge charge = reversal.charge();
    ledger.book(
        "bill-data-record:" + reversal.id(),
        reversal.account().value(),
        Map.of(
            Book.SUBSCRIBER, charge.gross().negated(),
            Book.REVENUE, charge.net(),
            Book.VAT, charge.vat()));
  }
}
