package org.ecs.notification;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecs.common.Slice;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/** Notifications as an agent looks at them: what waits, what went out and what it said. */
@Stateless
public class NotificationLists {

  @PersistenceContext private EntityManager db;

  /** What an account was or is to be told, the newest first, with all that went out for it. */
  public Slice<NotificationRow> of(AccountId account, int first, int atMost) {
    List<NotificationRow> rows =
        db.createQuery(
                "select new org.ecs.notification.NotificationRow(n.id, n.occasion, n.state, n.createdAt, n.dueAt)"
                    + " from Notification n where n.accountId = :account order by n.id desc",
                NotificationRow.class)
            .setParameter("account", account)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total =
        db.createQuery(
                "select count(n) from Notification n where n.accountId = :account", Long.class)
            .setParameter("account", account)
            .getSingleResult();
    Map<Long, List<DeliveryRow>> sent = deliveries(rows);
    return new Slice<>(
        rows.stream().map(row -> row.with(sent.getOrDefault(row.id(), List.of()))).toList(), total);
  }

  private Map<Long, List<DeliveryRow>> deliveries(List<NotificationRow> of) {
    if (of.isEmpty()) {
      return Map.of();
    }
    return db
        .createQuery(
            "select n.id, new org.ecs.notification.DeliveryRow(d.id, n.occasion, d.channel, d.address, d.subject,"
                + " d.text, d.sentAt, o.state) from Delivery d join Notification n on n.id = d.notificationId"
                + " left join OutgoingText o on o.deliveryId = d.id"
                + " where n.id in :ids order by d.id desc",
            Object[].class)
        .setParameter("ids", of.stream().map(NotificationRow::id).toList())
        .getResultList()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> (Long) row[0],
                Collectors.mapping(row -> (DeliveryRow) row[1], Collectors.toList())));
  }

  /** What an account (null: anybody) was sent, the newest first. */
  public Slice<DeliveryRow> sentTo(@Nullable AccountId account, int first, int atMost) {
    String from =
        " from Delivery d join Notification n on n.id = d.notificationId"
            + (account == null ? "" : " where n.accountId = :account");
    String select =
        "select new org.ecs.notification.DeliveryRow(d.id, n.occasion, d.channel, d.address, d.subject,"
            + " d.text, d.sentAt, (select o.state from OutgoingText o where o.deliveryId = d.id))";
    TypedQuery<DeliveryRow> rows =
        db.createQuery(select + from + " order by d.id desc", DeliveryRow.class);
    TypedQuery<Long> count = db.createQuery("select count(d)" + from, Long.class);
    if (account != null) {
      rows.setParameter("account", account);
      count.setParameter("account", account);
    }
    return new Slice<>(
        rows.setFirstResult(first).setMaxResults(atMost).getResultList(), count.getSingleResult());
  }
}
