package org.ecs.sms.line;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Keeps the line up, and comes for texts without being rung for. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SmsTimer {

  @Inject private SmppLine line;
  @Inject private TextWork work;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void keepLine() {
    line.keep();
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void goOn() {
    work.goOnWithAll();
  }
}
