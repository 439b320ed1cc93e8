package org.ecs.notification.channel;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.ecs.notification.StockNotices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Comes twice a minute for pools that the office has to hear of. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StockTimer {

  private static final Logger LOG = LoggerFactory.getLogger(StockTimer.class);

  @Inject private StockNotices notices;

  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  public void tellDue() {
    notices.due().forEach(this::tell);
  }

  private void tell(long pool) {
    try {
      notices.tell(pool);
    } catch (RuntimeException e) {
      LOG.warn("the office hears later that pool {} runs low: {}", pool, e.getMessage());
    }
  }
}
