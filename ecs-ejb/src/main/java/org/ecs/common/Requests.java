package org.ecs.common;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Requests that may be repeated: the first one is carried out, each repeat gets the first one's
 * answer.
 */
@Stateless
public class Requests {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;

  /**
   * The answer to a request, as text. The work runs in the caller's transaction, and only if no
   * request with this key was ever answered.
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
      if (answer == null) {
        throw new Refusal(Reason.REQUEST_IN_PROGRESS, key);
      }
      return answer;
    }
    HandledRequest request = new HandledRequest(key, contentHash, clock.instant());
    db.persist(request);
    db.flush(); // the unique key makes a twin wait here, and fail when this one commits
    String answer = work.get();
    request.answeredWith(answer);
    return answer;
  }
}
