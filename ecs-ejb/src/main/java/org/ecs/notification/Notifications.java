package org.ecs.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.access.MemberLists;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.Contact;
import org.ecs.subscriber.SubscriptionRequests;
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
  @Inject private Audit audit;
  @Inject private MemberLists members;
  @Inject private SubscriptionRequests requests;
  @Inject private Messages messages;
  @Inject private Preferences preferences;
  @Inject @Any private Instance<NotificationChannel> channels;
  @Inject private Event<NotificationWaiting> waiting;

  @Inject
  @ConfigProperty(name = "ecs.demo", defaultValue = "false")
  private boolean demo;

  private record Made(NotificationChannel channel, Message message) {}

  /**
   * Sends what waits under this id over every channel that reaches the subscriber; nothing if it
   * has been sent. What cannot be made is refused before anything is sent, see {@link #failed}.
   */
  public void send(long id) {
    Notification notification = db.find(Notification.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (notification == null || !notification.isWaiting()) {
      return;
    }
    Recipient recipient = recipient(notification);
    List<Made> made =
        channels.stream().flatMap(channel -> made(notification, recipient, channel)).toList();
    boolean all = true;
    for (Made message : made) {
      all &= went(notification, message);
    }
    if (all) {
      notification.done();
    } else {
      notification.failed(clock.instant());
    }
  }

  /** Whether nothing is left to do on a channel; one that is away does not hold up the others. */
  private boolean went(Notification notification, Made made) {
    try {
      send(notification, made);
      return true;
    } catch (Refusal e) {
      LOG.warn("notification {} is tried again later: {}", notification.id(), e.getMessage());
      return false;
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
                "select n.id, n.occasion, s.contact, n.toAddress from Notification n left join"
                    + " Account a on a.id = n.accountId left join a.subscriber s where n.state ="
                    + " org.ecs.notification.NotificationState.WAITING and n.dueAt <= :now order by"
                    + " n.dueAt",
                Object[].class)
            .setParameter("now", clock.instant())
            .setMaxResults(atMost)
            .getResultList();
    Map<Boolean, List<Long>> reachable =
        rows.stream()
            .collect(
                Collectors.partitioningBy(
                    row -> row[3] != null || reaches((Occasion) row[1], (Contact) row[2]),
                    Collectors.mapping(row -> (Long) row[0], Collectors.toList())));
    done(reachable.getOrDefault(false, List.of()));
    return reachable.getOrDefault(true, List.of());
  }

  /** A request cannot be made without an address. */
  private boolean reaches(Occasion occasion, @Nullable Contact contact) {
    return contact == null
        || channels.stream()
            .filter(channel -> occasion.goesBy(channel.name()))
            .anyMatch(channel -> channel.addressOf(contact).isPresent());
  }

  private Recipient recipient(Notification notification) {
    AccountId account = notification.account();
    String staff = notification.staffName();
    if (staff != null) {
      return Recipient.of(members.get(staff));
    }
    return account == null
        ? Recipient.of(requests.get(notification.about()))
        : Recipient.of(accounts.get(account));
  }

  private void done(List<Long> ids) {
    if (!ids.isEmpty()) {
      db.createQuery(
              "update Notification n set n.state = org.ecs.notification.NotificationState.DONE"
                  + " where n.state = org.ecs.notification.NotificationState.WAITING and n.id in"
                  + " :ids")
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

  /** Has a notification of this account sent again, over every channel that reaches them. */
  public void resend(AccountId account, long id) {
    Notification notification = db.find(Notification.class, id);
    if (notification == null || !account.equals(notification.account())) {
      throw new Refusal(Reason.NOTIFICATION_UNKNOWN, id);
    }
    audit.note(
        "message.resend", accounts.get(account).number(), notification.occasion() + " " + id);
    resend(id);
  }

  private Optional<String> addressOf(
      Notification notification, Recipient recipient, NotificationChannel channel) {
    Occasion occasion = notification.occasion();
    AccountId account = notification.account();
    if (!occasion.goesBy(channel.name())
        || (account != null && !preferences.wants(account, occasion, channel.name()))) {
      return Optional.empty();
    }
    String instead = notification.toAddress();
    return instead == null ? channel.addressOf(recipient.contact()) : Optional.of(instead);
  }

  /** None where there is no address, or where it went by an earlier try. */
  private Stream<Made> made(
      Notification notification, Recipient recipient, NotificationChannel channel) {
    return addressOf(notification, recipient, channel)
        .filter(to -> !sent(notification, channel.name()))
        .map(to -> made(notification, recipient, channel, to))
        .stream();
  }

  private Made made(
      Notification notification, Recipient recipient, NotificationChannel channel, String to) {
    return new Made(
        channel,
        messages.render(
            notification.occasion(), notification.about(), recipient, channel.name(), to));
  }

  private void send(Notification notification, Made made) {
    Delivery delivery =
        new Delivery(
            notification.id(),
            made.channel.name(),
            demo ? made.message : made.message.withoutSecrets(),
            clock.instant());
    db.persist(delivery);
    try {
      made.channel.send(made.message, delivery.id());
    } catch (Refusal notSent) {
      db.remove(delivery);
      throw notSent;
    }
  }

  private boolean sent(Notification notification, String channel) {
    return !db.createQuery(
            "select d.id from Delivery d where d.notificationId = :id and d.channel = :channel"
                + " and d.sentAt >= :asked",
            Long.class)
        .setParameter("id", notification.id())
        .setParameter("asked", notification.askedAt())
        .setParameter("channel", channel)
        .getResultList()
        .isEmpty();
  }
}
