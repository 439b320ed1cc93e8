package org.ecs.subscriber;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/**
 * How many requests one e-mail address and one network address may make within a time; counted in
 * the database, so on all nodes together.
 */
@Dependent
class RequestThrottle {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "ecs.join.window", defaultValue = "PT24H")
  private Duration window;

  @Inject
  @ConfigProperty(name = "ecs.join.most-per-email", defaultValue = "3")
  private int perEmail;

  @Inject
  @ConfigProperty(name = "ecs.join.most-per-address", defaultValue = "20")
  private int perAddress;

  void check(String email, String from) {
    String lower = email.toLowerCase(Locale.ROOT);
    if (count("r.lowerEmail", lower) >= perEmail) {
      throw new Refusal(Reason.TOO_MANY_REQUESTS, email);
    }
    if (count("r.askedFrom", from) >= perAddress) {
      throw new Refusal(Reason.TOO_MANY_REQUESTS, from);
    }
  }

  private long count(String what, String value) {
    return db.createQuery(
            "select count(r) from SubscriptionRequest r where r.askedAt > :since and "
                + what
                + " = :value",
            Long.class)
        .setParameter("since", clock.instant().minus(window))
        .setParameter("value", value)
        .getSingleResult();
  }
}
