package org.ecs.sms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.ecs.common.Apart;
import org.ecs.common.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The counters of phone numbers, each locked by who looks at it. */
@Dependent
class Traffic {

  private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);

  @PersistenceContext private EntityManager db;
  @Inject private Apart apart;

  PhoneTraffic of(String number) {
    PhoneTraffic known = locked(number);
    if (known != null) {
      return known;
    }
    try {
      apart.run(() -> db.persist(new PhoneTraffic(number)));
    } catch (Refusal somebodyElseMadeIt) {
      LOG.debug("the counters of {} were made at the same time", number);
    }
    return locked(number);
  }

  private PhoneTraffic locked(String number) {
    return db.find(PhoneTraffic.class, number, LockModeType.PESSIMISTIC_WRITE);
  }
}
