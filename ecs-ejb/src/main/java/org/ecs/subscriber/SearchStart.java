package org.ecs.subscriber;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Indexes the accounts that were there before the search was: once after a start, each few hundred
 * in a transaction of their own.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchStart {

  @Inject private SearchWords search;
  private final AtomicBoolean done = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", persistent = false)
  public void begin() {
    if (done.compareAndSet(false, true)) {
      try {
        int indexed;
        do {
          indexed = search.indexMissing();
        } while (indexed > 0);
      } catch (RuntimeException e) {
        done.set(false); // the next minute tries again
        throw e;
      }
    }
  }
}
