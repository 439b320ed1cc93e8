package org.ecs.ws.contract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.ecs.station.LocalListViews;
import org.ecs.station.LocalLists;
import org.ecs.ws.contract.stationadministration.v1.GetLocalListState;
import org.ecs.ws.contract.stationadministration.v1.GetLocalListStateResponse;
import org.ecs.ws.contract.stationadministration.v1.PushLocalList;
import org.ecs.ws.contract.stationadministration.v1.PushLocalListResponse;

/** What stations have on their local lists, in the words of {@code StationAdministration}. */
@Dependent
class LocalListsAsked {

  @Inject private LocalLists localLists;
  @Inject private LocalListViews localListViews;

  PushLocalListResponse pushLocalList(PushLocalList asked) {
    localLists.pushNow(asked.getStation(), Boolean.TRUE.equals(asked.isInFull()));
    PushLocalListResponse answer = new PushLocalListResponse();
    answer.setLocalList(LocalListWords.list(localListViews.state(asked.getStation())));
    return answer;
  }

  GetLocalListStateResponse getLocalListState(GetLocalListState asked) {
    var cards = localListViews.cards(asked.getStation(), "", asked.getFirst(), asked.getSize());
    GetLocalListStateResponse answer = new GetLocalListStateResponse();
    answer.setLocalList(LocalListWords.list(localListViews.state(asked.getStation())));
    answer.getEntry().addAll(cards.map(LocalListWords::entry).rows());
    answer.setTotal(cards.total());
    return answer;
  }
}
