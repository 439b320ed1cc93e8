package org.ecs.mediation.soap;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The clockwork of the lines of Administration Systems. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SystemTimer {

  @Inject private SystemLines lines;

  @Schedule(hour = "*", minute = "*", second = "3/5", persistent = false)
  public void look() {
    lines.look();
  }
}
