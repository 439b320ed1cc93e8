package org.ecs.ws.contract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.ecs.session.SessionFilter;
import org.ecs.session.SessionLists;
import org.ecs.station.Stations;
import org.ecs.subscriber.Accounts;
import org.ecs.ws.contract.stationadministration.v1.ListSessions;
import org.ecs.ws.contract.stationadministration.v1.ListSessionsResponse;

/** Sessions as {@code StationAdministration} lists them. */
@Dependent
class SessionsAsked {

  @Inject private SessionLists sessionLists;
  @Inject private Stations stations;
  @Inject private Accounts accounts;

  ListSessionsResponse listSessions(ListSessions asked) {
    var found =
        sessionLists
            .find(filter(asked), asked.getFirst(), asked.getSize())
            .map(StationWords::session);
    ListSessionsResponse answer = new ListSessionsResponse();
    answer.getSession().addAll(found.rows());
    answer.setTotal(found.total());
    return answer;
  }

  private SessionFilter filter(ListSessions asked) {
    return new SessionFilter(
        asked.getStation() == null ? null : stations.get(asked.getStation()).id(),
        asked.getAccountNumber() == null ? null : accounts.get(asked.getAccountNumber()).id(),
        asked.getState(),
        asked.getRatingState(),
        asked.getFrom(),
        asked.getTo());
  }
}
