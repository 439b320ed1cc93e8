package org.ecs.station;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Together;

/** Reports of connectors; those that arrive at the same time share a transaction. */
@ApplicationScoped
public class ConnectorReports {

  private static final int AT_MOST = 100;

  @Inject private Presence presence;
  @Inject private StationHistory history;

  @SuppressWarnings("NullAway") // made before anybody can ask
  private Together<ConnectorReport, Boolean> together;

  @PostConstruct
  void open() {
    together = new Together<>(presence::reported, AT_MOST);
  }

  /**
   * Keeps a connector's status, durable when this returns; an older report than the one that is
   * kept changes nothing. Refuses a connector that the station does not have.
   */
  public void keep(ConnectorReport report) {
    if (!together.run(report)) {
      throw new Refusal(Reason.CONNECTOR_UNKNOWN, report.connector());
    }
    history.reported(report);
  }
}
