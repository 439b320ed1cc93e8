package org.ecs.ws.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.jws.WebService;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.soap.SOAPBinding;
import org.apache.cxf.annotations.SchemaValidation;
import org.apache.cxf.feature.Features;
import org.ecs.session.SessionFilter;
import org.ecs.session.SessionId;
import org.ecs.session.SessionLists;
import org.ecs.session.Sessions;
import org.ecs.station.CommandRow;
import org.ecs.station.Presence;
import org.ecs.station.StationLife;
import org.ecs.station.StationRow;
import org.ecs.station.Stations;
import org.ecs.subscriber.Accounts;
import org.ecs.ws.contract.stationadministration.v1.Activate;
import org.ecs.ws.contract.stationadministration.v1.ActivateResponse;
import org.ecs.ws.contract.stationadministration.v1.CreateStation;
import org.ecs.ws.contract.stationadministration.v1.CreateStationResponse;
import org.ecs.ws.contract.stationadministration.v1.FindStations;
import org.ecs.ws.contract.stationadministration.v1.FindStationsResponse;
import org.ecs.ws.contract.stationadministration.v1.GetStation;
import org.ecs.ws.contract.stationadministration.v1.GetStationResponse;
import org.ecs.ws.contract.stationadministration.v1.ListSessions;
import org.ecs.ws.contract.stationadministration.v1.ListSessionsResponse;
import org.ecs.ws.contract.stationadministration.v1.RenewKey;
import org.ecs.ws.contract.stationadministration.v1.RenewKeyResponse;
import org.ecs.ws.contract.stationadministration.v1.Retire;
import org.ecs.ws.contract.stationadministration.v1.RetireResponse;
import org.ecs.ws.contract.stationadministration.v1.StartTest;
import org.ecs.ws.contract.stationadministration.v1.StartTestResponse;
import org.ecs.ws.contract.stationadministration.v1.StationAdministration;
import org.ecs.ws.contract.stationadministration.v1.StopSession;
import org.ecs.ws.contract.stationadministration.v1.StopSessionResponse;
import org.ecs.ws.contract.stationadministration.v1.TakeOutOfService;
import org.ecs.ws.contract.stationadministration.v1.TakeOutOfServiceResponse;
import org.ecs.ws.contract.stationadministration.v1.UpdateStation;
import org.ecs.ws.contract.stationadministration.v1.UpdateStationResponse;
import org.jboss.ws.api.annotation.WebContext;

/** The contract {@code StationAdministration}: stations, their life cycle and their sessions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed("station-administration")
@WebService(
    endpointInterface = "org.ecs.ws.contract.stationadministration.v1.StationAdministration",
    targetNamespace = "urn:ecs:stationadministration:1",
    serviceName = "StationAdministration",
    portName = "StationAdministrationSoap12",
    wsdlLocation = "wsdl/StationAdministration.wsdl")
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@SchemaValidation(type = SchemaValidation.SchemaValidationType.BOTH)
@Features(classes = Contract.class)
@WebContext(contextRoot = "/ecs/ws", urlPattern = "/StationAdministration")
public class StationAdministrationEndpoint implements StationAdministration {

  @Inject private Stations stations;
  @Inject private StationLife life;
  @Inject private Presence presence;
  @Inject private SessionLists sessionLists;
  @Inject private Sessions sessions;
  @Inject private Accounts accounts;

  @Override
  @Interceptors(Once.class)
  public CreateStationResponse createStation(CreateStation asked) {
    Stations.Created created = stations.create(StationWords.newStation(asked));
    CreateStationResponse answer = new CreateStationResponse();
    answer.setStation(StationWords.station(created.station()));
    answer.setKey(created.key());
    return answer;
  }

  @Override
  public GetStationResponse getStation(GetStation asked) {
    StationRow station = stations.get(asked.getStation());
    GetStationResponse answer = new GetStationResponse();
    answer.setStation(StationWords.station(station));
    presence.connectors(station.id()).stream()
        .map(StationWords::connector)
        .forEach(answer.getConnector()::add);
    return answer;
  }

  @Override
  public FindStationsResponse findStations(FindStations asked) {
    String text = asked.getText() == null ? "" : asked.getText();
    var found = stations.find(text, asked.getFirst(), asked.getSize()).map(StationWords::station);
    FindStationsResponse answer = new FindStationsResponse();
    answer.getStation().addAll(found.rows());
    answer.setTotal(found.total());
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public ActivateResponse activate(Activate asked) {
    ActivateResponse answer = new ActivateResponse();
    answer.setStation(
        StationWords.station(stations.activate(asked.getStation(), asked.getWithoutTestBecause())));
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public UpdateStationResponse updateStation(UpdateStation asked) {
    UpdateStationResponse answer = new UpdateStationResponse();
    answer.setStation(StationWords.station(life.update(asked.getStation(), StationWords.update(asked))));
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public RenewKeyResponse renewKey(RenewKey asked) {
    Stations.Created renewed = life.renewKey(asked.getStation());
    RenewKeyResponse answer = new RenewKeyResponse();
    answer.setStation(StationWords.station(renewed.station()));
    answer.setKey(renewed.key());
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public StartTestResponse startTest(StartTest asked) {
    StartTestResponse answer = new StartTestResponse();
    answer.setStation(StationWords.station(life.startTest(asked.getStation())));
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public TakeOutOfServiceResponse takeOutOfService(TakeOutOfService asked) {
    TakeOutOfServiceResponse answer = new TakeOutOfServiceResponse();
    answer.setStation(StationWords.station(stations.takeOutOfService(asked.getStation(), asked.getWhy())));
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public RetireResponse retire(Retire asked) {
    RetireResponse answer = new RetireResponse();
    answer.setStation(StationWords.station(life.retire(asked.getStation(), asked.getWhy())));
    return answer;
  }

  @Override
  public ListSessionsResponse listSessions(ListSessions asked) {
    var found =
        sessionLists
            .find(filter(asked), asked.getFirst(), asked.getSize())
            .map(StationWords::session);
    ListSessionsResponse answer = new ListSessionsResponse();
    answer.getSession().addAll(found.rows());
    answer.setTotal(found.total());
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public StopSessionResponse stopSession(StopSession asked) {
    CommandRow command = sessions.requestStop(new SessionId(asked.getSession()));
    StopSessionResponse answer = new StopSessionResponse();
    answer.setCommand(command.id());
    answer.setState(command.state());
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
