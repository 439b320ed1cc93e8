package org.ecs.session;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.station.LocalLists;
import org.ecs.station.StationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after local lists one by one, a few at a time, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LocalListRefresh {

  private static final Logger LOG = LoggerFactory.getLogger(LocalListRefresh.class);

  @Inject private LocalLists lists;
  @Inject private LocalListPolicy policy;

  @Inject
  @ConfigProperty(name = "ecs.local-list.lists-at-once", defaultValue = "5")
  private int listsAtOnce;

  /** Active stations that are connected, those first that never had a list. */
  @Schedule(hour = "*", minute = "*", second = "4/5", persistent = false)
  public void lookAgain() {
    lists.toRefresh(listsAtOnce).forEach(this::refresh);
  }

  private void refresh(StationId station) {
    try {
      policy.refresh(station);
    } catch (RuntimeException e) {
      LOG.warn("the local list of station {} is made later: {}", station, e.getMessage());
    }
  }
}
