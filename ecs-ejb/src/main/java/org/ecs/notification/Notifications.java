package org.ecs.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecs.billing.BillDataRecordWritten;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.Contact;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notifications: kept with the thing that they tell of, sent afterwards, at least once. */
@Stateless
public class Notifications {

  private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Accounts accounts;
  @Inject private Messages messages;
  @Inject @Any private Instance<NotificationChannel> channels;
  @Inject private Event<NotificationWaiting> waiting;

  public void keep(@Observes BillDataRecordWritten record) {
    keep(record.account(), Occasion.SESSION_RECEIPT, record.record());
  }

  /**
   * Sends what waits under this id over every channel that reaches the subscriber; nothing if it
   * has been sent.
   */
  public void send(long id) {
    Notification notification = db.find(Notification.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (notification == null || !notification.isWaiting()) {
      return;
    }
    AccountRow account = accounts.get(notification.account());
    try {
      for (NotificationChannel channel : channels) {
        channel
            .addressOf(account.contact())
            .ifPresent(to -> send(notification, account, channel, to));
      }
      notification.done();
    } catch (Refusal e) {
      LOG.warn("notification {} is tried again later: {}", id, e.getMessage());
      notification.failed(clock.instant());
    }
  }

  /**
   * A try that broke off and left no trace: it counts, so that a message that cannot be made ends.
   */
  public void failed(long id) {
    Notification notification = db.find(Notification.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (notification != null && notification.isWaiting()) {
      notification.failed(clock.instant());
    }
  }

  /**
   * The ids of notifications whose time has come, the oldest first. Those whose subscriber no
   * channel reaches are done with this.
   */
  public List<Long> due(int atMost) {
    List<Object[]> rows =
        db.createQuery(
                "select n.id, s.contact from Notification n join Account a on a.id = n.accountId join a.subscriber s"
                    + " where n.state = org.ecs.notification.NotificationState.WAITING and n.dueAt <= :now order by"
                    + " n.dueAt",
                Object[].class)
            .setParameter("now", clock.instant())
            .setMaxResults(atMost)
            .getResultList();
    Map<Boolean, List<Long>> reachable =
        rows.stream()
            .collect(
                Collectors.partitioningBy(
                    row -> reaches((Contact) row[1]),
                    Collectors.mapping(row -> (Long) row[0], Collectors.toList())));
    done(reachable.getOrDefault(false, List.of()));
    return reachable.getOrDefault(true, List.of());
  }

  private boolean reaches(Contact contact) {
    return channels.stream().anyMatch(channel -> channel.addressOf(contact).isPresent());
  }

  private void done(List<Long> ids) {
    if (!ids.isEmpty()) {
      db.createQuery(
              "update Notification n set n.state = org.ecs.notification.NotificationState.DONE where n.state ="
                  + " org.ecs.notification.NotificationState.WAITING and n.id in :ids")
          .setParameter("ids", ids)
          .executeUpdate();
    }
  }

  /** Has a notification sent (again). */
  public void resend(long id) {
    Notification notification =
        Optional.ofNullable(db.find(Notification.class, id))
            .orElseThrow(() -> new Refusal(Reason.NOTIFICATION_UNKNOWN, id));
    notification.again(clock.instant());
    waiting.fire(new NotificationWaiting(id));
  }

  /** What an account (null: anybody) was sent, the newest first. */
  public Slice<DeliveryRow> sentTo(@Nullable AccountId account, int first, int atMost) {
    String from =
        " from Delivery d join Notification n on n.id = d.notificationId"
            + (account == null ? "" : " where n.accountId = :account");
    String select =
        "select new org.ecs.notification.DeliveryRow(d.id, n.occasion, d.channel, d.address, d.subject,"
            + " d.text, d.sentAt)";
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

  private void keep(AccountId account, Occasion occasion, long about) {
    Notification notification = new Notification(account, occasion, about, clock.instant());
    db.persist(notification);
    waiting.fire(new NotificationWaiting(notification.id()));
  }

  private void send(
      Notification notification, AccountRow account, NotificationChannel channel, String to) {
    if (sent(notification.id(), channel.name())) {
      return;
    }
    Message message =
        messages.render(notification.occasion(), notification.about(), account, channel.name(), to);
    channel.send(message);
    db.persist(new Delivery(notification.id(), channel.name(), message, clock.instant()));
  }

  private boolean sent(long notification, String channel) {
    return !db.createQuery(
            "select d.id from Delivery d where d.notificationId = :id and d.channel = :channel",
            Long.class)
        .setParameter("id", notification)
        .setParameter("channel", channel)
        .getResultList()
        .isEmpty();
  }
}
