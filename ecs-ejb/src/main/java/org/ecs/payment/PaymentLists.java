package org.ecs.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecs.common.Like;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.jspecify.annotations.Nullable;

/** Payments as pages look at them. */
@Stateless
public class PaymentLists {

  private static final int MOST = 200;

  private static final String FROM =
      " from PaymentAttempt p join Account a on a.id = p.accountId join a.subscriber s"
          + " left join Invoice i on i.id = p.invoiceId";

  private static final String ROW =
      "select new org.ecs.payment.PaymentRow(p.id, p.returnKey, p.purpose, p.state, a.number,"
          + " s.name, i.number, p.amount, p.captured, p.refunded, p.currency, p.gateway,"
          + " p.gatewayReference, p.page, p.suspicion, p.createdAt, p.endedAt)"
          + FROM;

  private static final String REFUND =
      "select new org.ecs.payment.RefundRow(r.id, r.attemptId, r.kind, r.amount, r.currency, r.reason,"
          + " r.askedBy, r.askedAt, r.state, r.gatewayReference) from PaymentRefund r";

  @PersistenceContext private EntityManager db;
  @Inject private Gateways gateways;
  @Inject private Accounts accounts;

  /** Whether a gateway takes payments. */
  public boolean isOn() {
    return gateways.chosen().isPresent();
  }

  /** Refuses an unknown one with PAYMENT_UNKNOWN. */
  public PaymentRow get(long id) {
    return one(" where p.id = :value", id)
        .orElseThrow(() -> new Refusal(Reason.PAYMENT_UNKNOWN, id));
  }

  /** One of this account by the key of its page; another account's is as unknown as none. */
  public PaymentRow get(AccountId account, String key) {
    AccountRow of = accounts.get(account);
    return one(" where p.returnKey = :value", key)
        .filter(row -> row.accountNumber().equals(of.number()))
        .orElseThrow(() -> new Refusal(Reason.PAYMENT_UNKNOWN, key));
  }

  /** One by the key that it has at its gateway; empty if there is none. */
  public Optional<PaymentRow> byKey(String key) {
    return one(" where p.returnKey = :value", key);
  }

  /** The one that keeps others of an invoice out; empty if there is none. */
  public Optional<PaymentRow> openFor(long invoice) {
    return one(" where p.openFor = :value", invoice);
  }

  /** The newest first. */
  public Slice<PaymentRow> find(PaymentFilter filter, int first, int atMost) {
    Map<String, Object> values = new HashMap<>();
    String where = where(filter, values);
    List<PaymentRow> rows =
        with(db.createQuery(ROW + where + " order by p.id desc", PaymentRow.class), values)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total =
        with(db.createQuery("select count(p)" + FROM + where, Long.class), values)
            .getSingleResult();
    return new Slice<>(rows, total);
  }

  /** What the gateway told of a payment, the oldest first. */
  public List<ReportRow> reports(long payment) {
    return db.createQuery(
            "select new org.ecs.payment.ReportRow(r.reportedAt, r.eventKey, r.kind, r.amount, r.currency,"
                + " r.detail, r.outcome) from PaymentReport r where r.attemptId = :payment order by"
                + " r.id",
            ReportRow.class)
        .setParameter("payment", payment)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** What went back of a payment, the oldest first. */
  public List<RefundRow> refunds(long payment) {
    return db.createQuery(REFUND + " where r.attemptId = :payment order by r.id", RefundRow.class)
        .setParameter("payment", payment)
        .setMaxResults(MOST)
        .getResultList();
  }

  public RefundRow refund(long id) {
    return db
        .createQuery(REFUND + " where r.id = :id", RefundRow.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.PAYMENT_UNKNOWN, id));
  }

  private Optional<PaymentRow> one(String where, Object value) {
    return db
        .createQuery(ROW + where, PaymentRow.class)
        .setParameter("value", value)
        .getResultList()
        .stream()
        .findFirst();
  }

  private static String where(PaymentFilter filter, Map<String, Object> values) {
    StringBuilder where = new StringBuilder(" where p.id > 0");
    if (!filter.text().isBlank()) {
      where.append(
          " and (a.number like :text escape '!' or i.number like :text escape '!'"
              + " or p.gatewayReference = :reference or p.captureReference = :reference)");
      values.put("text", Like.start(filter.text().strip().toUpperCase(Locale.ROOT)));
      values.put("reference", filter.text().strip());
    }
    if (filter.suspect()) {
      where.append(" and p.suspicion is not null");
    }
    add(where, values, " and p.state = :state", "state", filter.state());
    add(where, values, " and p.purpose = :purpose", "purpose", filter.purpose());
    add(where, values, " and p.accountId = :account", "account", filter.account());
    add(where, values, " and p.createdAt >= :from", "from", filter.from());
    add(where, values, " and p.createdAt < :to", "to", filter.to());
    return where.toString();
  }

  private static void add(
      StringBuilder where,
      Map<String, Object> values,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null) {
      where.append(condition);
      values.put(name, value);
    }
  }

  private static <T> TypedQuery<T> with(TypedQuery<T> query, Map<String, Object> values) {
    values.forEach(query::setParameter);
    return query;
  }
}
