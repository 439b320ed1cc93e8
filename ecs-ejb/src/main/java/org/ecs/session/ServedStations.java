package org.ecs.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ecs.common.Audit;
import org.ecs.station.Delegations;
import org.ecs.station.StationId;

/**
 * What an external Administration System says of the stations that it speaks for. It goes where
 * everything goes that stations say themselves, and has the same answer; besides it is in the audit
 * trail, since a system is a caller like others. Readings are not: each is kept once, with its time
 * of arrival.
 */
@Stateless
public class ServedStations {

  @Inject private Delegations delegations;
  @Inject private Authorizations authorizations;
  @Inject private Sessions sessions;
  @Inject private MeterBook book;
  @Inject private SessionLists lists;
  @Inject private Clock clock;
  @Inject private Audit audit;

  /** A station of the caller's. Refuses with STATION_UNKNOWN or STATION_NOT_SERVED. */
  public StationId station(String identity) {
    return delegations.served(identity);
  }

  /** May this card charge here now, as far as can be said before a session starts? */
  public Authorization authenticate(StationId station, String card) {
    return authorizations.authorize(station, card, clock.instant());
  }

  /** A session started, whatever the answer is; see {@link Sessions#start}. */
  public Started authorize(Start start) {
    Started started = sessions.start(start);
    String card = start.card().shown() + ": " + started.authorization().verdict();
    audit.note(
        "session.authorize",
        started.session(),
        "station " + start.station() + ", connector " + start.connector() + ", card " + card);
    return started;
  }

  /** How many samples were new, and belong to a session of this station. */
  public int reportUsage(Measured measured) {
    return book.keep(List.of(measured)).get(0);
  }

  /**
   * A session stopped, see {@link Sessions#stop}. The session as it stands then; empty: the stop
   * belongs to none and waits for a person.
   */
  public Optional<SessionRow> account(Stop stop) {
    Optional<SessionId> session = sessions.stop(stop);
    String of = session.map(SessionId::toString).orElse(String.valueOf(stop.transaction()));
    String meter = "station " + stop.station() + ", meter " + stop.meter().kilowattHours();
    audit.note("session.account", of, session.isPresent() ? meter : "no session, " + meter);
    return session.map(lists::get);
  }
}
