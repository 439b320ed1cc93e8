package org.ecs.subscriber;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.jspecify.annotations.Nullable;

/**
 * What consumers ask for on the public page. Nothing becomes an account before its e-mail address
 * is confirmed and an agent or the CRM has approved it.
 */
@Stateless
public class SubscriptionRequests {

  private static final String ROW =
      "select new org.ecs.subscriber.SubscriptionRequestRow(r.id, r.statusToken, r.state, r.kind, r.name, r.contact,"
          + " r.billingMode, r.tariffCode, r.consent, r.askedAt, r.expiresAt, r.question, r.reply, r.decidedAt,"
          + " r.decision, a.number) from SubscriptionRequest r left join Account a on a.id = r.accountId where ";

  private static final int AT_ONCE = 200;

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Accounts accounts;
  @Inject private RequestThrottle throttle;
  @Inject private Event<SubscriptionRequestMoved> moved;

  @Inject
  @ConfigProperty(name = "ecs.join.confirm-within", defaultValue = "P2D")
  private Duration confirmWithin;

  @Inject
  @ConfigProperty(name = "ecs.join.answer-within", defaultValue = "P30D")
  private Duration answerWithin;

  /**
   * A consumer asks; the confirmation goes to the e-mail address (EMAIL_MISSING without one).
   *
   * @param from the network address of who asks; too many from one address or for one e-mail
   *     address are refused with TOO_MANY_REQUESTS
   * @return the row with the token by which the consumer sees the state
   */
  public SubscriptionRequestRow ask(NewSubscription asked, String from) {
    String email = asked.contact().email();
    if (email == null || email.isBlank()) {
      throw new Refusal(Reason.EMAIL_MISSING, "e-mail");
    }
    throttle.check(email, from);
    Instant now = clock.instant();
    SubscriptionRequest request =
        new SubscriptionRequest(asked, from, now, now.plus(confirmWithin));
    db.persist(request);
    audit.note("request.ask", request.id(), from);
    return moved(request);
  }

  /**
   * The token for a message that asks to confirm the e-mail address; only its hash is kept, so each
   * message brings another one.
   */
  public String confirmationFor(long id) {
    return locked(id).confirmation().text();
  }

  /**
   * The link in the message was followed; following it again changes nothing. LINK_NOT_GOOD for a
   * token that ECS did not give or that is no longer in time.
   */
  public SubscriptionRequestRow confirm(String token) {
    List<Long> ids =
        db.createQuery(
                "select r.id from SubscriptionRequest r where r.confirmationHash = :hash",
                Long.class)
            .setParameter("hash", new Token(token).hash())
            .getResultList();
    if (ids.isEmpty()) {
      throw new Refusal(Reason.LINK_NOT_GOOD, "unknown");
    }
    SubscriptionRequest request = locked(ids.get(0));
    boolean confirmed = request.confirm(clock.instant());
    if (request.state() == RequestState.EXPIRED) {
      throw new Refusal(Reason.LINK_NOT_GOOD, "expired");
    }
    return confirmed ? moved(request) : get(request.id());
  }

  /** An agent wants to know more before deciding. */
  public SubscriptionRequestRow askBack(long id, String question) {
    SubscriptionRequest request = locked(id);
    request.askBack(question, clock.instant().plus(answerWithin));
    audit.note("request.ask-back", id, question);
    return moved(request);
  }

  /** The consumer answers, on the page that shows the state. */
  public SubscriptionRequestRow answer(String statusToken, String text) {
    SubscriptionRequest request = locked(byStatus(statusToken).id());
    request.answer(text);
    audit.note("request.answer", request.id(), text);
    return moved(request);
  }

  /** Opens the account that was asked for; the request is APPROVED with it, or neither is. */
  public AccountRow approve(long id, Approval approval) {
    SubscriptionRequest request = locked(id);
    AccountRow account = accounts.create(request.toAccount(approval));
    request.approved(account.id(), clock.instant());
    audit.note("request.approve", id, account.number());
    moved(request);
    return account;
  }

  /** The consumer is told why not. */
  public SubscriptionRequestRow reject(long id, String why) {
    SubscriptionRequest request = locked(id);
    request.reject(why, clock.instant());
    audit.note("request.reject", id, why);
    return moved(request);
  }

  public SubscriptionRequestRow get(long id) {
    return one("r.id = :key", id);
  }

  /** The request of whoever holds this token. */
  public SubscriptionRequestRow byStatus(String statusToken) {
    return one("r.statusToken = :key", statusToken.strip());
  }

  /** The requests in this state (null: in any), the oldest first. */
  public Slice<SubscriptionRequestRow> find(@Nullable RequestState state, int first, int atMost) {
    String which = state == null ? "1 = 1" : "r.state = :state";
    var rows = db.createQuery(ROW + which + " order by r.id", SubscriptionRequestRow.class);
    var count =
        db.createQuery("select count(r) from SubscriptionRequest r where " + which, Long.class);
    if (state != null) {
      rows.setParameter("state", state);
      count.setParameter("state", state);
    }
    return new Slice<>(
        rows.setFirstResult(first).setMaxResults(atMost).getResultList(), count.getSingleResult());
  }

  /** Ends what was not confirmed or answered in time. */
  @Schedule(hour = "*", minute = "23", persistent = false)
  public void expireOld() {
    Instant now = clock.instant();
    db
        .createQuery(
            "select r from SubscriptionRequest r where r.expiresAt <= :now order by r.expiresAt",
            SubscriptionRequest.class)
        .setParameter("now", now)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setMaxResults(AT_ONCE)
        .getResultList()
        .stream()
        .filter(request -> request.expire(now))
        .forEach(this::moved);
  }

  private SubscriptionRequestRow moved(SubscriptionRequest request) {
    db.flush();
    moved.fire(new SubscriptionRequestMoved(request.id(), request.state(), request.account()));
    return get(request.id());
  }

  private SubscriptionRequest locked(long id) {
    SubscriptionRequest request =
        db.find(SubscriptionRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (request == null) {
      throw new Refusal(Reason.SUBSCRIPTION_REQUEST_UNKNOWN, id);
    }
    return request;
  }

  private SubscriptionRequestRow one(String which, Object key) {
    return db
        .createQuery(ROW + which, SubscriptionRequestRow.class)
        .setParameter("key", key)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.SUBSCRIPTION_REQUEST_UNKNOWN, key));
  }
}
