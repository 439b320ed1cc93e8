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
import java.time.Duration;
import org.apache.cxf.annotations.SchemaValidation;
import org.apache.cxf.feature.Features;
import org.ecs.session.SessionFilter;
import org.ecs.session.SessionId;
import org.ecs.session.SessionLists;
import org.ecs.session.Sessions;
import org.ecs.station.Command;
import org.ecs.station.CommandFilter;
import org.ecs.station.CommandLists;
import org.ecs.station.CommandRow;
import org.ecs.station.Commands;
import org.ecs.station.Presence;
import org.ecs.station.StationId;
import org.ecs.station.StationRow;
import org.ecs.station.Stations;
import org.ecs.station.job.JobLists;
import org.ecs.station.job.StationJobs;
import org.ecs.subscriber.Accounts;
import org.ecs.ws.contract.stationadministration.v1.Activate;
import org.ecs.ws.contract.stationadministration.v1.ActivateResponse;
import org.ecs.ws.contract.stationadministration.v1.CommandStanding;
import org.ecs.ws.contract.stationadministration.v1.CreateStation;
import org.ecs.ws.contract.stationadministration.v1.CreateStationResponse;
import org.ecs.ws.contract.stationadministration.v1.FindStations;
import org.ecs.ws.contract.stationadministration.v1.FindStationsResponse;
import org.ecs.ws.contract.stationadministration.v1.GetCommand;
import org.ecs.ws.contract.stationadministration.v1.GetCommandResponse;
import org.ecs.ws.contract.stationadministration.v1.GetJob;
import org.ecs.ws.contract.stationadministration.v1.GetJobResponse;
import org.ecs.ws.contract.stationadministration.v1.GetStation;
import org.ecs.ws.contract.stationadministration.v1.GetStationResponse;
import org.ecs.ws.contract.stationadministration.v1.ListCommands;
import org.ecs.ws.contract.stationadministration.v1.ListCommandsResponse;
import org.ecs.ws.contract.stationadministration.v1.ListJobs;
import org.ecs.ws.contract.stationadministration.v1.ListJobsResponse;
import org.ecs.ws.contract.stationadministration.v1.ListSessions;
import org.ecs.ws.contract.stationadministration.v1.ListSessionsResponse;
import org.ecs.ws.contract.stationadministration.v1.ResumeJob;
import org.ecs.ws.contract.stationadministration.v1.ResumeJobResponse;
import org.ecs.ws.contract.stationadministration.v1.SendCommand;
import org.ecs.ws.contract.stationadministration.v1.SendCommandResponse;
import org.ecs.ws.contract.stationadministration.v1.StartJob;
import org.ecs.ws.contract.stationadministration.v1.StartJobResponse;
import org.ecs.ws.contract.stationadministration.v1.StationAdministration;
import org.ecs.ws.contract.stationadministration.v1.StopJob;
import org.ecs.ws.contract.stationadministration.v1.StopJobResponse;
import org.ecs.ws.contract.stationadministration.v1.StopSession;
import org.ecs.ws.contract.stationadministration.v1.StopSessionResponse;
import org.ecs.station.LocalListViews;
import org.ecs.station.LocalLists;
import org.ecs.ws.contract.stationadministration.v1.GetLocalListState;
import org.ecs.ws.contract.stationadministration.v1.GetLocalListStateResponse;
import org.ecs.ws.contract.stationadministration.v1.PushLocalList;
import org.ecs.ws.contract.stationadministration.v1.PushLocalListResponse;
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

  private static final Duration COMMAND_LASTS = Duration.ofMinutes(2);

  @Inject private Stations stations;
  @Inject private Presence presence;
  @Inject private SessionLists sessionLists;
  @Inject private Sessions sessions;
  @Inject private LocalLists localLists;
  @Inject private LocalListViews localListViews;
  @Inject private Accounts accounts;
  @Inject private Commands commands;
  @Inject private CommandLists commandLists;
  @Inject private StationJobs jobs;
  @Inject private JobLists jobLists;

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

  @Override
  @Interceptors(Once.class)
  public SendCommandResponse sendCommand(SendCommand asked) {
    Command command = CommandWords.command(asked.getCommand());
    Duration lasting = CommandWords.minutes(asked.getMinutes(), COMMAND_LASTS);
    StationId station = stations.get(asked.getStation()).id();
    CommandRow sent =
        asked.getUrgency() == null
            ? commands.request(station, command, lasting)
            : commands.request(station, command, lasting, asked.getUrgency());
    SendCommandResponse answer = new SendCommandResponse();
    answer.setCommand(CommandWords.standing(sent, asked.getStation()));
    return answer;
  }

  @Override
  public GetCommandResponse getCommand(GetCommand asked) {
    CommandRow command = commands.get(asked.getCommand());
    GetCommandResponse answer = new GetCommandResponse();
    answer.setCommand(standing(command));
    answer.setAnswer(commands.answer(command.id()).map(CommandWords::printable).orElse(null));
    return answer;
  }

  @Override
  public ListCommandsResponse listCommands(ListCommands asked) {
    StationId station = asked.getStation() == null ? null : stations.get(asked.getStation()).id();
    var filter = new CommandFilter(station, asked.getKind(), asked.getState());
    var found = commandLists.find(filter, asked.getFirst(), asked.getSize());
    ListCommandsResponse answer = new ListCommandsResponse();
    answer.getCommand().addAll(found.map(this::standing).rows());
    answer.setTotal(found.total());
    return answer;
  }

  private CommandStanding standing(CommandRow row) {
    return CommandWords.standing(row, stations.get(row.station()).identity());
  }

  @Override
  @Interceptors(Once.class)
  public PushLocalListResponse pushLocalList(PushLocalList asked) {
    localLists.pushNow(asked.getStation(), Boolean.TRUE.equals(asked.isInFull()));
    PushLocalListResponse answer = new PushLocalListResponse();
    answer.setLocalList(LocalListWords.list(localListViews.state(asked.getStation())));
    return answer;
  }

  @Override
  public GetLocalListStateResponse getLocalListState(GetLocalListState asked) {
    var cards = localListViews.cards(asked.getStation(), "", asked.getFirst(), asked.getSize());
    GetLocalListStateResponse answer = new GetLocalListStateResponse();
    answer.setLocalList(LocalListWords.list(localListViews.state(asked.getStation())));
    answer.getEntry().addAll(cards.map(LocalListWords::entry).rows());
    answer.setTotal(cards.total());
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public StartJobResponse startJob(StartJob asked) {
    StartJobResponse answer = new StartJobResponse();
    answer.setJob(CommandWords.job(jobs.start(CommandWords.newJob(asked))));
    return answer;
  }

  @Override
  public GetJobResponse getJob(GetJob asked) {
    GetJobResponse answer = new GetJobResponse();
    answer.setJob(CommandWords.job(jobLists.get(asked.getJob())));
    var parts = jobLists.parts(asked.getJob(), asked.getState(), asked.getFirst(), asked.getSize());
    answer.getPart().addAll(parts.map(CommandWords::part).rows());
    answer.setTotal(parts.total());
    return answer;
  }

  @Override
  public ListJobsResponse listJobs(ListJobs asked) {
    var found = jobLists.find(asked.getFirst(), asked.getSize()).map(CommandWords::job);
    ListJobsResponse answer = new ListJobsResponse();
    answer.getJob().addAll(found.rows());
    answer.setTotal(found.total());
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public StopJobResponse stopJob(StopJob asked) {
    StopJobResponse answer = new StopJobResponse();
    answer.setJob(CommandWords.job(jobs.stop(asked.getJob())));
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public ResumeJobResponse resumeJob(ResumeJob asked) {
    ResumeJobResponse answer = new ResumeJobResponse();
    answer.setJob(CommandWords.job(jobs.resume(asked.getJob())));
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
