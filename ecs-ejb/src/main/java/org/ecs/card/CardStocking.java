package org.ecs.card;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores confirmed imports batch by batch, at once and in the background; what a server that died
 * left behind is taken up within a minute. Two at one import take turns.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CardStocking {

  private static final Logger LOG = LoggerFactory.getLogger(CardStocking.class);
  private static final int TRIES = 8;

  @Inject private CardImports imports;

  @Asynchronous
  public void store(long id) {
    while (step(id)) {
      LOG.debug("cards of import {} stored up to here", id);
    }
  }

  @Schedule(hour = "*", minute = "*", persistent = false)
  public void takeUp() {
    imports.unfinished().forEach(this::store);
  }

  @Schedule(hour = "3", minute = "41", persistent = false)
  public void forgetOld() {
    imports.forgetOld();
  }

  /** Another import may have been first with the same cards: tried again, they are seen. */
  private boolean step(long id) {
    RuntimeException last = null;
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        return imports.storeNext(id);
      } catch (RuntimeException e) {
        last = e;
      }
    }
    LOG.error("import {} is taken up again in a minute", id, last);
    return false;
  }
}
