package org.ecs.ws.contract;

import java.util.List;
import org.ecs.session.SessionRow;
import org.ecs.station.ConnectorRow;
import org.ecs.station.NewSite;
import org.ecs.station.NewStation;
import org.ecs.station.StationRow;
import org.ecs.station.StationUpdate;
import org.ecs.ws.contract.stationadministration.v1.Connector;
import org.ecs.ws.contract.stationadministration.v1.CreateStation;
import org.ecs.ws.contract.stationadministration.v1.NewConnector;
import org.ecs.ws.contract.stationadministration.v1.Session;
import org.ecs.ws.contract.stationadministration.v1.Site;
import org.ecs.ws.contract.stationadministration.v1.Station;
import org.ecs.ws.contract.stationadministration.v1.UpdateStation;

/** The words of the contract {@code StationAdministration} and those of the service. */
final class StationWords {

  private StationWords() {}

  static NewStation newStation(CreateStation asked) {
    return new NewStation(
        asked.getStation(),
        asked.getName(),
        site(asked.getSite()),
        asked.getKey(),
        connectors(asked.getConnector()),
        asked.getCode(),
        asked.getSecurityProfile());
  }

  static StationUpdate update(UpdateStation asked) {
    return new StationUpdate(
        asked.getName(),
        asked.getSite() == null ? null : site(asked.getSite()),
        asked.getConnector().isEmpty() ? null : connectors(asked.getConnector()),
        asked.getSecurityProfile());
  }

  private static NewSite site(Site site) {
    return new NewSite(
        site.getName(), site.getAddress(), site.getLatitude(), site.getLongitude(), site.getZone());
  }

  private static List<NewStation.NewConnector> connectors(List<NewConnector> plugs) {
    return plugs.stream()
        .map(plug -> new NewStation.NewConnector(plug.getKind(), plug.getPower()))
        .toList();
  }

  static Station station(StationRow row) {
    Station station = new Station();
    station.setStation(row.identity());
    station.setName(row.name());
    station.setState(row.state());
    station.setSite(site(row));
    station.setSecurityProfile(row.securityProfile());
    station.setProtocol(row.protocol());
    station.setVendor(row.vendor());
    station.setModel(row.model());
    station.setSerialNumber(row.serialNumber());
    station.setFirmware(row.firmware());
    station.setBootedAt(row.bootedAt());
    station.setConnectedSince(row.connectedSince());
    station.setLastSeenAt(row.lastSeenAt());
    return station;
  }

  static Connector connector(ConnectorRow row) {
    Connector connector = new Connector();
    connector.setNumber(row.number());
    connector.setKind(row.kind());
    connector.setPower(row.power());
    connector.setStatus(row.status());
    connector.setErrorCode(row.errorCode());
    connector.setErrorInfo(row.errorInfo());
    connector.setStatusAt(row.statusAt());
    return connector;
  }

  static Session session(SessionRow row) {
    Session session = new Session();
    session.setSession(row.id().value());
    session.setStation(row.station());
    session.setStationName(row.stationName());
    session.setSiteName(row.siteName());
    session.setZone(row.zone());
    session.setConnector(row.connector());
    session.setCard(row.card());
    session.setAccountNumber(row.accountNumber());
    session.setVerdict(row.verdict());
    session.setState(row.state());
    session.setRatingState(row.ratingState());
    session.setStartedAt(row.startedAt());
    session.setEndedAt(row.endedAt());
    session.setMeterStart(row.meterStart());
    session.setMeterStop(row.meterStop());
    session.setEnergy(row.energy());
    session.setSuspicions(row.suspicions());
    session.setUnratedReason(row.unratedReason());
    session.setNet(Amounts.orNone(row.net()));
    session.setGross(Amounts.orNone(row.gross()));
    return session;
  }

  private static Site site(StationRow row) {
    Site site = new Site();
    site.setName(row.siteName());
    site.setAddress(row.address());
    site.setLatitude(row.latitude());
    site.setLongitude(row.longitude());
    site.setZone(row.zone());
    return site;
  }
}
