package org.ecs.sms;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Operator;
import org.ecs.subscriber.PhoneNumbers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Texts from phones, kept once each before the transport hears that they have arrived. */
@Stateless
public class IncomingTexts {

  private static final Logger LOG = LoggerFactory.getLogger(IncomingTexts.class);
  private static final int LONGEST = 500;

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Operator operator;
  @Inject private Traffic traffic;
  @Inject private Event<TextReceived> received;

  @Inject
  @ConfigProperty(name = "ecs.sms.repeat-within", defaultValue = "PT2M")
  private Duration repeatWithin;

  @Inject
  @ConfigProperty(name = "ecs.sms.heard-most", defaultValue = "10")
  private int heardMost;

  @Inject
  @ConfigProperty(name = "ecs.sms.heard-window", defaultValue = "PT10M")
  private Duration heardWindow;

  /**
   * Keeps a text and has it read. One that was delivered before (the same provider's id; or the
   * same words from the same number a moment ago) does nothing, nor does a flood: the first text
   * too many is kept unread, the others are only counted.
   *
   * @return whether it is new
   */
  public boolean take(NewText text) {
    String sender = sender(text.from());
    String body = Legible.line(text.body(), LONGEST);
    Instant now = clock.instant();
    PhoneTraffic phone = traffic.of(sender);
    if (isRepeat(sender, body, text, now)) {
      return false;
    }
    int heard = phone.heard(now, heardWindow);
    if (heard > heardMost + 1) {
      return false;
    }
    NewText fit = new NewText(sender, Legible.line(text.to(), 40), body, text.key());
    IncomingText kept = new IncomingText(sender, fit, body, now);
    if (heard > heardMost) {
      LOG.warn("{} sends too many texts", sender);
      db.persist(kept.unread());
      return true;
    }
    db.persist(kept);
    received.fire(new TextReceived(kept.id()));
    return true;
  }

  /** Those to be read or answered whose time has come, and those that wait for their station. */
  public List<Long> due(int atMost) {
    return db.createQuery(
            "select t.id from IncomingText t where t.state in (org.ecs.sms.IncomingState.RECEIVED,"
                + " org.ecs.sms.IncomingState.AT_STATION, org.ecs.sms.IncomingState.ANSWERING)"
                + " and t.dueAt <= :now order by t.dueAt",
            Long.class)
        .setParameter("now", clock.instant())
        .setMaxResults(atMost)
        .getResultList();
  }

  private boolean isRepeat(String sender, String body, NewText text, Instant now) {
    String same =
        text.key() == null
            ? "t.sender = :sender and t.body = :body and t.receivedAt > :since"
            : "t.providerKey = :key";
    var query =
        db.createQuery("select t.id from IncomingText t where " + same, Long.class)
            .setMaxResults(1);
    if (text.key() == null) {
      query.setParameter("sender", sender).setParameter("body", body);
      query.setParameter("since", now.minus(repeatWithin));
    } else {
      query.setParameter("key", text.key());
    }
    return !query.getResultList().isEmpty();
  }

  /** In E.164 where it is a number; names and short numbers stay as they are, and get no answer. */
  private String sender(String from) {
    String written = Legible.line(from, 40);
    return PhoneNumbers.ofNetwork(written, operator.country().orElse(null)).orElse(written);
  }
}
