package org.ecs.ws.contract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.ecs.station.StationLife;
import org.ecs.station.Stations;
import org.ecs.ws.contract.stationadministration.v1.Activate;
import org.ecs.ws.contract.stationadministration.v1.ActivateResponse;
import org.ecs.ws.contract.stationadministration.v1.RenewKey;
import org.ecs.ws.contract.stationadministration.v1.RenewKeyResponse;
import org.ecs.ws.contract.stationadministration.v1.Retire;
import org.ecs.ws.contract.stationadministration.v1.RetireResponse;
import org.ecs.ws.contract.stationadministration.v1.StartTest;
import org.ecs.ws.contract.stationadministration.v1.StartTestResponse;
import org.ecs.ws.contract.stationadministration.v1.TakeOutOfService;
import org.ecs.ws.contract.stationadministration.v1.TakeOutOfServiceResponse;
import org.ecs.ws.contract.stationadministration.v1.UpdateStation;
import org.ecs.ws.contract.stationadministration.v1.UpdateStationResponse;

/** What becomes of a station, in the words of the contract {@code StationAdministration}. */
@Dependent
class StationLifeAsked {

  @Inject private Stations stations;
  @Inject private StationLife life;

  ActivateResponse activate(Activate asked) {
    ActivateResponse answer = new ActivateResponse();
    answer.setStation(
        StationWords.station(stations.activate(asked.getStation(), asked.getWithoutTestBecause())));
    return answer;
  }

  UpdateStationResponse updateStation(UpdateStation asked) {
    UpdateStationResponse answer = new UpdateStationResponse();
    answer.setStation(
        StationWords.station(life.update(asked.getStation(), StationWords.update(asked))));
    return answer;
  }

  RenewKeyResponse renewKey(RenewKey asked) {
    Stations.Created renewed = life.renewKey(asked.getStation());
    RenewKeyResponse answer = new RenewKeyResponse();
    answer.setStation(StationWords.station(renewed.station()));
    answer.setKey(renewed.key());
    return answer;
  }

  StartTestResponse startTest(StartTest asked) {
    StartTestResponse answer = new StartTestResponse();
    answer.setStation(StationWords.station(life.startTest(asked.getStation())));
    return answer;
  }

  TakeOutOfServiceResponse takeOutOfService(TakeOutOfService asked) {
    TakeOutOfServiceResponse answer = new TakeOutOfServiceResponse();
    answer.setStation(
        StationWords.station(stations.takeOutOfService(asked.getStation(), asked.getWhy())));
    return answer;
  }

  RetireResponse retire(Retire asked) {
    RetireResponse answer = new RetireResponse();
    answer.setStation(StationWords.station(life.retire(asked.getStation(), asked.getWhy())));
    return answer;
  }
}
