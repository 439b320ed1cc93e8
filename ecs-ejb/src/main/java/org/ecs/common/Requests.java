package org.ecs.common;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PessimisticLockException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Requests that may be repeated: the first one is carried out, each repeat gets the first one's
 * answer.
 */
@Stateless
public class Requests {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "ecs.requests.kept", defaultValue = "P30D")
  private Duration kept;

  /**
   * The answer to a request, as text. The work runs in the caller's transaction, and only if no
   * request with this key was ever answered. Of two at the same time the later one is refused with
   * REQUEST_IN_PROGRESS as soon as the first is through; asked once more, it gets its answer.
   *
   * @param key who asked for what with which id, at most 200 characters, e.g. {@code
   *     crm/createAccount/7f3a}
   * @param contentHash of all that was asked; the same key with another hash is refused with
   *     REQUEST_ID_REUSED
   */
  public String once(String key, String contentHash, Supplier<String> work) {
    HandledRequest earlier = db.find(HandledRequest.class, key);
    if (earlier != null) {
      String answer = earlier.answerTo(contentHash);
      if (answer == null || answer.isEmpty()) {
        throw new Refusal(Reason.REQUEST_IN_PROGRESS, key);
      }
      return answer;
    }
    HandledRequest request = begin(key, contentHash);
    String answer = work.get();
    request.answeredWith(answer);
    return answer;
  }

  /** Forgets what was answered long ago, so that the table does not grow for ever. */
  @Schedule(hour = "3", minute = "17", persistent = false)
  public void forgetOld() {
    db.createQuery("delete from HandledRequest r where r.at < :limit")
        .setParameter("limit", clock.instant().minus(kept))
        .executeUpdate();
  }

  private HandledRequest begin(String key, String contentHash) {
    HandledRequest request = new HandledRequest(key, contentHash, clock.instant());
    try {
      db.persist(request);
      db.flush(); // the unique key makes a twin wait here, and fail when this one commits
      return request;
    } catch (ConstraintViolationException | LockTimeoutException | PessimisticLockException e) {
      throw new Refusal(Reason.REQUEST_IN_PROGRESS, key);
    }
  }
}
