package org.ecs.billing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.ecs.common.Totals;
import org.ecs.common.Window;
import org.ecs.ledger.Holds;
import org.ecs.ledger.Ledger;
import org.ecs.ledger.Purpose;
import org.ecs.session.ReservationCharged;
import org.ecs.session.SessionFinished;
import org.ecs.session.SessionId;
import org.ecs.session.SessionUnbilled;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.BillingMode;
import org.jspecify.annotations.Nullable;

/**
 * Bill data records: written in the transaction that ends their session, booked in the ledger at
 * once.
 */
@Stateless
public class BillDataRecords {

  private static final String ROW =
      "select new org.ecs.billing.BillDataRecordRow(r.id, r.sessionId, r.accountId, a.number, t.identity, t.name,"
          + " p.name, p.zone, r.connector, upper(r.card), r.startedAt, r.endedAt, r.energy, r.tariffVersionId, r.net,"
          + " r.vat, r.gross, r.currency, r.lines, r.writtenAt) from BillDataRecord r join Station t on t.id ="
          + " r.stationId join t.site p join Account a on a.id = r.accountId ";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Ledger ledger;
  @Inject private Holds holds;
  @Inject private Totals totals;
  @Inject private Event<BillDataRecordWritten> written;

  public void write(@Observes SessionFinished session) {
    BillDataRecord record = new BillDataRecord(session, clock.instant());
    db.persist(record);
    String source = "bill-data-record:" + record.id();
    long owner = session.account().value();
    Money net = session.charge().net();
    Money vat = session.charge().vat();
    if (session.billingMode() == BillingMode.PREPAID) {
      ledger.settle(source, owner, Purpose.session(session.session().value()), net, vat);
    } else {
      ledger.charge(source, owner, net, vat);
    }
    written.fire(new BillDataRecordWritten(record.id(), session.account()));
  }

  /** A reservation that nobody used. */
  public void write(@Observes ReservationCharged reservation) {
    BillDataRecord record = new BillDataRecord(reservation, clock.instant());
    db.persist(record);
    String source = "bill-data-record:" + record.id();
    long owner = reservation.account().value();
    Money net = reservation.charge().net();
    Money vat = reservation.charge().vat();
    if (reservation.billingMode() == BillingMode.PREPAID) {
      ledger.settle(source, owner, Purpose.reservation(reservation.reservation()), net, vat);
    } else {
      ledger.charge(source, owner, net, vat);
    }
    written.fire(new BillDataRecordWritten(record.id(), reservation.account()));
  }

  public void release(@Observes SessionUnbilled session) {
    holds.release(Purpose.session(session.session().value()));
  }

  public BillDataRecordRow get(long id) {
    return db
        .createQuery(ROW + "where r.id = :id", BillDataRecordRow.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.BILL_DATA_RECORD_UNKNOWN, id));
  }

  /** These records, the oldest usage first; unknown ones are left out. */
  public List<BillDataRecordRow> of(List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : db.createQuery(
                ROW + "where r.id in :ids order by r.startedAt, r.id", BillDataRecordRow.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** The active record of a session, if it has been billed. */
  public Optional<BillDataRecordRow> of(SessionId session) {
    return db
        .createQuery(ROW + "where r.activeSessionId = :id", BillDataRecordRow.class)
        .setParameter("id", session.value())
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The records of an account (null: of all), the newest first. */
  public Slice<BillDataRecordRow> find(@Nullable AccountId account, int first, int atMost) {
    String which = account == null ? "" : "where r.accountId = :account ";
    String count = "select count(r) from BillDataRecord r " + which;
    long total =
        totals.of(
            List.of(count, String.valueOf(account)),
            () -> of(account, count, Long.class).getSingleResult());
    Window window = Window.of(first, atMost, total);
    if (window.size() == 0) {
      return new Slice<>(List.of(), total);
    }
    String ids = "select r.id from BillDataRecord r " + which + "order by r.id " + window.down();
    List<Long> wanted =
        of(account, ids, Long.class)
            .setFirstResult(window.offset())
            .setMaxResults(window.size())
            .getResultList();
    List<BillDataRecordRow> rows =
        db.createQuery(ROW + "where r.id in :ids order by r.id desc", BillDataRecordRow.class)
            .setParameter("ids", wanted)
            .getResultList();
    return new Slice<>(rows, total);
  }

  private <T> TypedQuery<T> of(@Nullable AccountId account, String query, Class<T> type) {
    TypedQuery<T> of = db.createQuery(query, type);
    return account == null ? of : of.setParameter("account", account);
  }

  /** What was billed for sessions that ended in a time, in each currency. */
  public List<Money> grossBetween(Instant from, Instant to) {
    return db.createQuery(
            "select new org.ecs.common.Money(sum(r.gross), r.currency) from BillDataRecord r where (r.activeSessionId is"
                + " not null or r.reservationId is not null) and r.endedAt >= :from and r.endedAt < :to group by r.currency order by r.currency",
            Money.class)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList();
  }
}
