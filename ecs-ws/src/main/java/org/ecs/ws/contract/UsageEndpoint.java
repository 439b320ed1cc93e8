package org.ecs.ws.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.soap.SOAPBinding;
import org.apache.cxf.annotations.SchemaValidation;
import org.apache.cxf.feature.Features;
import org.ecs.billing.BillDataRecordRow;
import org.ecs.billing.BillDataRecords;
import org.ecs.session.PartOfUse;
import org.ecs.session.SessionFilter;
import org.ecs.session.SessionLists;
import org.ecs.session.SessionRow;
import org.ecs.session.UsageOfAccount;
import org.ecs.station.StationId;
import org.ecs.station.Stations;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.ws.contract.usage.v1.BillDataRecord;
import org.ecs.ws.contract.usage.v1.GetBillDataRecords;
import org.ecs.ws.contract.usage.v1.GetBillDataRecordsResponse;
import org.ecs.ws.contract.usage.v1.GetSessions;
import org.ecs.ws.contract.usage.v1.GetSessionsResponse;
import org.ecs.ws.contract.usage.v1.GetUsageStatistics;
import org.ecs.ws.contract.usage.v1.GetUsageStatisticsResponse;
import org.ecs.ws.contract.usage.v1.Session;
import org.ecs.ws.contract.usage.v1.Usage;
import org.jboss.ws.api.annotation.WebContext;
import org.jspecify.annotations.Nullable;

/** The contract {@code Usage}: sessions, sums of use and bill data records, to be read. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed("usage")
@WebService(
    endpointInterface = "org.ecs.ws.contract.usage.v1.Usage",
    targetNamespace = "urn:ecs:usage:1",
    serviceName = "Usage",
    portName = "UsageSoap12",
    wsdlLocation = "wsdl/Usage.wsdl")
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@SchemaValidation(type = SchemaValidation.SchemaValidationType.BOTH)
@Features(classes = Contract.class)
@WebContext(contextRoot = "/ecs/ws", urlPattern = "/Usage")
public class UsageEndpoint implements Usage {

  @Inject private Accounts accounts;
  @Inject private Stations stations;
  @Inject private SessionLists sessions;
  @Inject private UsageOfAccount usage;
  @Inject private BillDataRecords records;

  @Override
  public GetSessionsResponse getSessions(GetSessions asked) {
    StationId station = asked.getStation() == null ? null : stations.get(asked.getStation()).id();
    SessionFilter filter =
        new SessionFilter(
            station,
            account(asked.getAccountNumber()),
            asked.getState(),
            asked.getRatingState(),
            asked.getFrom(),
            asked.getTo());
    var found = sessions.find(filter, asked.getFirst(), asked.getSize());
    GetSessionsResponse answer = new GetSessionsResponse();
    answer.getSession().addAll(found.map(UsageEndpoint::session).rows());
    answer.setTotal(found.total());
    return answer;
  }

  @Override
  public GetUsageStatisticsResponse getUsageStatistics(GetUsageStatistics asked) {
    AccountRow account = accounts.get(asked.getAccountNumber());
    GetUsageStatisticsResponse answer = new GetUsageStatisticsResponse();
    usage
        .parts(account.id(), asked.getBy(), asked.getFrom(), asked.getTo(), account.zone())
        .forEach(part -> answer.getPart().add(part(part)));
    return answer;
  }

  @Override
  public GetBillDataRecordsResponse getBillDataRecords(GetBillDataRecords asked) {
    var found = records.find(account(asked.getAccountNumber()), asked.getFirst(), asked.getSize());
    GetBillDataRecordsResponse answer = new GetBillDataRecordsResponse();
    answer.getRecord().addAll(found.map(UsageEndpoint::record).rows());
    answer.setTotal(found.total());
    return answer;
  }

  private @Nullable AccountId account(@Nullable String number) {
    return number == null ? null : accounts.get(number).id();
  }

  private static Session session(SessionRow row) {
    Session session = new Session();
    session.setSession(row.id().value());
    session.setStation(row.station());
    session.setStationName(row.stationName());
    session.setSiteName(row.siteName());
    session.setZone(row.zone());
    session.setConnector(row.connector());
    session.setCard(row.card());
    session.setAccountNumber(row.accountNumber());
    session.setState(row.state());
    session.setRatingState(row.ratingState());
    session.setStartedAt(row.startedAt());
    session.setEndedAt(row.endedAt());
    session.setEnergy(row.energy());
    session.setNet(Amounts.orNone(row.net()));
    session.setGross(Amounts.orNone(row.gross()));
    return session;
  }

  private static org.ecs.ws.contract.usage.v1.PartOfUse part(PartOfUse row) {
    var part = new org.ecs.ws.contract.usage.v1.PartOfUse();
    part.setKey(row.key());
    part.setName(row.name());
    part.setSessions(row.sessions());
    part.setEnergy(row.energy());
    part.getGross().addAll(row.gross().stream().map(Amounts::of).toList());
    return part;
  }

  private static BillDataRecord record(BillDataRecordRow row) {
    BillDataRecord record = new BillDataRecord();
    record.setId(row.id());
    record.setSession(row.session() == null ? null : row.session().value());
    record.setAccountNumber(row.accountNumber());
    record.setStation(row.station());
    record.setStationName(row.stationName());
    record.setConnector(row.connector());
    record.setCard(row.card());
    record.setStartedAt(row.startedAt());
    record.setEndedAt(row.endedAt());
    record.setEnergy(row.energy());
    record.setTariffVersion(row.tariffVersionId());
    record.setNet(Amounts.of(row.charge().net()));
    record.setVat(Amounts.of(row.charge().vat()));
    record.setGross(Amounts.of(row.charge().gross()));
    record.setWrittenAt(row.writtenAt());
    return record;
  }
}
