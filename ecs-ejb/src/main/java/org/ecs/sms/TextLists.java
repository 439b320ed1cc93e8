package org.ecs.sms;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Locale;
import org.ecs.common.Like;
import org.ecs.common.Slice;

/** Texts of phones as agents and operators look at them, the newest first. */
@Stateless
public class TextLists {

  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private static final String ROW =
      "select new org.ecs.sms.IncomingTextRow(t.id, t.receivedAt, t.sender, t.body, t.state, t.outcome,"
          + " a.number, b.name, t.answer, o.state) from IncomingText t"
          + " left join Account a on a.id = t.accountId left join a.subscriber b"
          + " left join OutgoingText o on o.answersId = t.id";

  private static final String MATCHING =
      " where (:sender = '' or lower(t.sender) like :inside escape '!') and (:outcome is null or t.outcome = :outcome)"
          + " and t.receivedAt >= :from and t.receivedAt < :to";

  @PersistenceContext private EntityManager db;

  /** The texts that the filter lets through. */
  public Slice<IncomingTextRow> find(TextFilter filter, int first, int atMost) {
    var rows =
        matching(
                ROW + MATCHING + of(filter) + " order by t.receivedAt desc, t.id desc",
                filter,
                IncomingTextRow.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    String count = "select count(t) from IncomingText t" + MATCHING + of(filter);
    return new Slice<>(rows, matching(count, filter, Long.class).getSingleResult());
  }

  private static String of(TextFilter filter) {
    return filter.account() == null ? "" : " and t.accountId = :account";
  }

  private <T> TypedQuery<T> matching(String which, TextFilter filter, Class<T> type) {
    String asked = filter.sender().strip().toLowerCase(Locale.ROOT);
    String sender = asked.matches("[-+0-9 ()/.]+") ? asked.replaceAll("\\D", "") : asked;
    var query =
        db.createQuery(which, type)
            .setParameter("sender", sender)
            .setParameter("inside", Like.inside(sender))
            .setParameter("outcome", filter.outcome())
            .setParameter("from", filter.from() == null ? Instant.EPOCH : filter.from())
            .setParameter("to", filter.to() == null ? END : filter.to());
    return filter.account() == null ? query : query.setParameter("account", filter.account());
  }
}
