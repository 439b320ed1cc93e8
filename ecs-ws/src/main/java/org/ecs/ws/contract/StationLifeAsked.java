package org.ecs.ws.contract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecs.station.Delegations;
import org.ecs.station.StationId;
import org.ecs.station.StationLife;
import org.ecs.station.StationRow;
import org.ecs.station.Stations;
import org.ecs.ws.contract.stationadministration.v1.Activate;
import org.ecs.ws.contract.stationadministration.v1.ActivateResponse;
import org.ecs.ws.contract.stationadministration.v1.CreateStation;
import org.ecs.ws.contract.stationadministration.v1.CreateStationResponse;
import org.ecs.ws.contract.stationadministration.v1.RenewKey;
import org.ecs.ws.contract.stationadministration.v1.RenewKeyResponse;
import org.ecs.ws.contract.stationadministration.v1.Retire;
import org.ecs.ws.contract.stationadministration.v1.RetireResponse;
import org.ecs.ws.contract.stationadministration.v1.StartTest;
import org.ecs.ws.contract.stationadministration.v1.StartTestResponse;
import org.ecs.ws.contract.stationadministration.v1.Station;
import org.ecs.ws.contract.stationadministration.v1.TakeOutOfService;
import org.ecs.ws.contract.stationadministration.v1.TakeOutOfServiceResponse;
import org.ecs.ws.contract.stationadministration.v1.UpdateStation;
import org.ecs.ws.contract.stationadministration.v1.UpdateStationResponse;
import org.jspecify.annotations.Nullable;

/** What becomes of a station, in the words of the contract {@code StationAdministration}. */
@Dependent
class StationLifeAsked {

  @Inject private Stations stations;
  @Inject private StationLife life;
  @Inject private Delegations delegations;

  CreateStationResponse createStation(CreateStation asked) {
    Stations.Created created = stations.create(StationWords.newStation(asked));
    if (asked.getAdministrationSystem() != null) {
      delegations.delegate(asked.getStation(), asked.getAdministrationSystem());
    }
    CreateStationResponse answer = new CreateStationResponse();
    answer.setStation(shown(created.station()));
    answer.setKey(created.key());
    return answer;
  }

  ActivateResponse activate(Activate asked) {
    ActivateResponse answer = new ActivateResponse();
    answer.setStation(shown(stations.activate(asked.getStation(), asked.getWithoutTestBecause())));
    return answer;
  }

  UpdateStationResponse updateStation(UpdateStation asked) {
    StationRow updated = life.update(asked.getStation(), StationWords.update(asked));
    if (asked.getAdministrationSystem() != null) {
      delegations.delegate(asked.getStation(), asked.getAdministrationSystem());
    }
    UpdateStationResponse answer = new UpdateStationResponse();
    answer.setStation(shown(updated));
    return answer;
  }

  RenewKeyResponse renewKey(RenewKey asked) {
    Stations.Created renewed = life.renewKey(asked.getStation());
    RenewKeyResponse answer = new RenewKeyResponse();
    answer.setStation(shown(renewed.station()));
    answer.setKey(renewed.key());
    return answer;
  }

  StartTestResponse startTest(StartTest asked) {
    StartTestResponse answer = new StartTestResponse();
    answer.setStation(shown(life.startTest(asked.getStation())));
    return answer;
  }

  TakeOutOfServiceResponse takeOutOfService(TakeOutOfService asked) {
    TakeOutOfServiceResponse answer = new TakeOutOfServiceResponse();
    answer.setStation(shown(stations.takeOutOfService(asked.getStation(), asked.getWhy())));
    return answer;
  }

  RetireResponse retire(Retire asked) {
    RetireResponse answer = new RetireResponse();
    answer.setStation(shown(life.retire(asked.getStation(), asked.getWhy())));
    return answer;
  }

  /** With the system that speaks for it, if one does. */
  Station shown(StationRow row) {
    return shown(List.of(row)).get(0);
  }

  List<Station> shown(List<StationRow> rows) {
    Map<StationId, String> systems =
        delegations.systemsOf(rows.stream().map(StationRow::id).toList());
    return rows.stream().map(row -> shown(row, systems.get(row.id()))).toList();
  }

  private static Station shown(StationRow row, @Nullable String system) {
    Station station = StationWords.station(row);
    station.setAdministrationSystem(system);
    return station;
  }
}
