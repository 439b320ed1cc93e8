package org.ecs.access;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Apart;
import org.ecs.common.Caller;
import org.ecs.common.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slows down who guesses passwords or codes: by name and address together, by name from anywhere,
 * by address for any name. A try counts before it is looked at, so that many at once gain nothing.
 */
@Stateless
public class FailedSignIns {

  private static final Logger LOG = LoggerFactory.getLogger(FailedSignIns.class);

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Apart apart;

  @Inject
  @ConfigProperty(name = "ecs.sign-in.failures", defaultValue = "5")
  private int free;

  @Inject
  @ConfigProperty(name = "ecs.sign-in.failures.name", defaultValue = "25")
  private int freeByName;

  @Inject
  @ConfigProperty(name = "ecs.sign-in.failures.address", defaultValue = "100")
  private int freeByAddress;

  private record Counter(String key, int free) {}

  /** Lets a try through, or refuses it with {@link TooManyTries}: then nothing is looked at. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void admit(Caller caller) {
    for (Counter counter : counters(caller)) {
      locked(counter.key).tried(counter.free, clock.instant());
    }
  }

  /** The try was no failure; what the name has to answer for from here is forgotten. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void succeeded(Caller caller) {
    List<Counter> counters = counters(caller);
    locked(counters.get(0).key).forgiveAll();
    locked(counters.get(1).key).forgiveOne();
    locked(counters.get(2).key).forgiveOne();
  }

  /** Forgets what counts no longer. */
  @Schedule(hour = "3", minute = "27", persistent = false)
  public void forgetOld() {
    db.createQuery("delete from Failures f where f.lastAt < :limit")
        .setParameter("limit", clock.instant().minus(Failures.REMEMBERED))
        .executeUpdate();
  }

  /** Always in this order, so that no two wait for each other. */
  private List<Counter> counters(Caller caller) {
    String name = cut(caller.name().strip().toLowerCase(Locale.ROOT));
    String address = cut(caller.from());
    return List.of(
        new Counter("both " + name + " " + address, free),
        new Counter("name " + name, freeByName),
        new Counter("from " + address, freeByAddress));
  }

  private Failures locked(String key) {
    Failures known = db.find(Failures.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (known != null) {
      return known;
    }
    try {
      apart.run(() -> db.persist(new Failures(key, clock.instant())));
    } catch (Refusal twin) {
      LOG.debug("somebody else has made the row meanwhile", twin);
    }
    return db.find(Failures.class, key, LockModeType.PESSIMISTIC_WRITE);
  }

  private static String cut(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100);
  }
}
