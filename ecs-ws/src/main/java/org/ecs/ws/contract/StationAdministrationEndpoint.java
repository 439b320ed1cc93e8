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
import org.ecs.session.SessionId;
import org.ecs.session.Sessions;
import org.ecs.station.CommandRow;
import org.ecs.station.Presence;
import org.ecs.station.StationRow;
import org.ecs.station.Stations;
import org.ecs.ws.contract.stationadministration.v1.Activate;
import org.ecs.ws.contract.stationadministration.v1.ActivateResponse;
import org.ecs.ws.contract.stationadministration.v1.CreateStation;
import org.ecs.ws.contract.stationadministration.v1.CreateStationResponse;
import org.ecs.ws.contract.stationadministration.v1.FindStations;
import org.ecs.ws.contract.stationadministration.v1.FindStationsResponse;
import org.ecs.ws.contract.stationadministration.v1.GetCommand;
import org.ecs.ws.contract.stationadministration.v1.GetCommandResponse;
import org.ecs.ws.contract.stationadministration.v1.GetJob;
import org.ecs.ws.contract.stationadministration.v1.GetJobResponse;
import org.ecs.ws.contract.stationadministration.v1.GetLocalListState;
import org.ecs.ws.contract.stationadministration.v1.GetLocalListStateResponse;
import org.ecs.ws.contract.stationadministration.v1.GetStation;
import org.ecs.ws.contract.stationadministration.v1.GetStationResponse;
import org.ecs.ws.contract.stationadministration.v1.GetStationStatistics;
import org.ecs.ws.contract.stationadministration.v1.GetStationStatisticsResponse;
import org.ecs.ws.contract.stationadministration.v1.ListCommands;
import org.ecs.ws.contract.stationadministration.v1.ListCommandsResponse;
import org.ecs.ws.contract.stationadministration.v1.ListJobs;
import org.ecs.ws.contract.stationadministration.v1.ListJobsResponse;
import org.ecs.ws.contract.stationadministration.v1.ListSessions;
import org.ecs.ws.contract.stationadministration.v1.ListSessionsResponse;
import org.ecs.ws.contract.stationadministration.v1.PushLocalList;
import org.ecs.ws.contract.stationadministration.v1.PushLocalListResponse;
import org.ecs.ws.contract.stationadministration.v1.RenewKey;
import org.ecs.ws.contract.stationadministration.v1.RenewKeyResponse;
import org.ecs.ws.contract.stationadministration.v1.ResumeJob;
import org.ecs.ws.contract.stationadministration.v1.ResumeJobResponse;
import org.ecs.ws.contract.stationadministration.v1.Retire;
import org.ecs.ws.contract.stationadministration.v1.RetireResponse;
import org.ecs.ws.contract.stationadministration.v1.SendCommand;
import org.ecs.ws.contract.stationadministration.v1.SendCommandResponse;
import org.ecs.ws.contract.stationadministration.v1.StartJob;
import org.ecs.ws.contract.stationadministration.v1.StartJobResponse;
import org.ecs.ws.contract.stationadministration.v1.StartTest;
import org.ecs.ws.contract.stationadministration.v1.StartTestResponse;
import org.ecs.ws.contract.stationadministration.v1.StationAdministration;
import org.ecs.ws.contract.stationadministration.v1.StopJob;
import org.ecs.ws.contract.stationadministration.v1.StopJobResponse;
import org.ecs.ws.contract.stationadministration.v1.StopSession;
import org.ecs.ws.contract.stationadministration.v1.StopSessionResponse;
import org.ecs.ws.contract.stationadministration.v1.TakeOutOfService;
import org.ecs.ws.contract.stationadministration.v1.TakeOutOfServiceResponse;
import org.ecs.ws.contract.stationadministration.v1.UpdateStation;
import org.ecs.ws.contract.stationadministration.v1.UpdateStationResponse;
import org.jboss.ws.api.annotation.WebContext;

/**
 * The contract {@code StationAdministration}: stations, their life cycle, their sessions and
 * commands.
 */
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
  @Inject private Presence presence;
  @Inject private SessionsAsked listed;
  @Inject private Sessions sessions;
  @Inject private StationCommanding commanding;
  @Inject private StationJobsAsked jobs;
  @Inject private LocalListsAsked localLists;
  @Inject private StationLifeAsked life;
  @Inject private StatisticsAsked statistics;

  @Override
  @Interceptors(Once.class)
  public CreateStationResponse createStation(CreateStation asked) {
    return life.createStation(asked);
  }

  @Override
  public GetStationResponse getStation(GetStation asked) {
    StationRow station = stations.get(asked.getStation());
    GetStationResponse answer = new GetStationResponse();
    answer.setStation(life.shown(station));
    presence.connectors(station.id()).stream()
        .map(StationWords::connector)
        .forEach(answer.getConnector()::add);
    return answer;
  }

  @Override
  public FindStationsResponse findStations(FindStations asked) {
    String text = asked.getText() == null ? "" : asked.getText();
    var found = stations.find(text, asked.getFirst(), asked.getSize());
    FindStationsResponse answer = new FindStationsResponse();
    answer.getStation().addAll(life.shown(found.rows()));
    answer.setTotal(found.total());
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public ActivateResponse activate(Activate asked) {
    return life.activate(asked);
  }

  @Override
  @Interceptors(Once.class)
  public UpdateStationResponse updateStation(UpdateStation asked) {
    return life.updateStation(asked);
  }

  @Override
  @Interceptors(Once.class)
  public RenewKeyResponse renewKey(RenewKey asked) {
    return life.renewKey(asked);
  }

  @Override
  @Interceptors(Once.class)
  public StartTestResponse startTest(StartTest asked) {
    return life.startTest(asked);
  }

  @Override
  @Interceptors(Once.class)
  public TakeOutOfServiceResponse takeOutOfService(TakeOutOfService asked) {
    return life.takeOutOfService(asked);
  }

  @Override
  @Interceptors(Once.class)
  public RetireResponse retire(Retire asked) {
    return life.retire(asked);
  }

  @Override
  public ListSessionsResponse listSessions(ListSessions asked) {
    return listed.listSessions(asked);
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

  @Override
  @Interceptors(Once.class)
  public SendCommandResponse sendCommand(SendCommand asked) {
    return commanding.sendCommand(asked);
  }

  @Override
  public GetCommandResponse getCommand(GetCommand asked) {
    return commanding.getCommand(asked);
  }

  @Override
  public ListCommandsResponse listCommands(ListCommands asked) {
    return commanding.listCommands(asked);
  }

  @Override
  @Interceptors(Once.class)
  public PushLocalListResponse pushLocalList(PushLocalList asked) {
    return localLists.pushLocalList(asked);
  }

  @Override
  public GetLocalListStateResponse getLocalListState(GetLocalListState asked) {
    return localLists.getLocalListState(asked);
  }

  @Override
  @Interceptors(Once.class)
  public StartJobResponse startJob(StartJob asked) {
    return jobs.startJob(asked);
  }

  @Override
  public GetJobResponse getJob(GetJob asked) {
    return jobs.getJob(asked);
  }

  @Override
  public ListJobsResponse listJobs(ListJobs asked) {
    return jobs.listJobs(asked);
  }

  @Override
  @Interceptors(Once.class)
  public StopJobResponse stopJob(StopJob asked) {
    return jobs.stopJob(asked);
  }

  @Override
  @Interceptors(Once.class)
  public ResumeJobResponse resumeJob(ResumeJob asked) {
    return jobs.resumeJob(asked);
  }

  @Override
  public GetStationStatisticsResponse getStationStatistics(GetStationStatistics asked) {
    return statistics.getStationStatistics(asked);
  }
}
