package org.ecs.mediation;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.ecs.station.MessageLog;

/** The clockwork of the message log; each step is a transaction of its own. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecorderTimer {

  private static final int SOME = 1000;
  private static final int ROUNDS = 50;

  @Inject private Recorder recorder;
  @Inject private MessageLog log;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void learn() {
    recorder.learn();
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void write() {
    recorder.write();
  }

  /** In small steps, so that none holds locks for long. */
  @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
  public void clean() {
    int rounds = 0;
    while (rounds < ROUNDS && log.clean(SOME) == SOME) {
      rounds++;
    }
  }
}
