package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ecs.common.Audit;
import org.ecs.session.LiveSession;
import org.ecs.session.SessionFilter;
import org.ecs.session.SessionLists;
import org.ecs.session.SessionRow;
import org.ecs.session.SessionState;
import org.ecs.station.Command;
import org.ecs.station.CommandRow;
import org.ecs.station.Commands;
import org.ecs.station.ConnectorRow;
import org.ecs.station.Presence;
import org.ecs.station.Reach;
import org.ecs.station.StationCodes;
import org.ecs.station.StationId;
import org.ecs.station.StationRow;
import org.ecs.station.StationState;
import org.ecs.station.Stations;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** One station: how it is now, what it did, and what it can be told to do. */
@Named
@RequestScoped
public class StationPage {

  private static final Duration COMMAND_LASTS = Duration.ofMinutes(2);
  private static final int ROWS = 10;

  @Inject private Stations stations;
  @Inject private StationCodes codes;
  @Inject private Presence presence;
  @Inject private Commands commands;
  @Inject private SessionLists sessions;
  @Inject private Audit audit;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;
  @Inject private StationAddress address;

  private @Nullable StationRow station;
  private @Nullable List<ConnectorRow> connectors;
  private String card = "";
  private @Nullable Integer connector;
  private String why = "";

  /** Refuses a station that is not there before anything is drawn. */
  public void load() {
    getStation();
  }

  public StationRow getStation() {
    if (station == null) {
      station = stations.get(asked.text("id"));
    }
    return station;
  }

  /** What text messages call it. */
  public String getCode() {
    return codes.of(id());
  }

  public List<ConnectorRow> getConnectors() {
    if (connectors == null) {
      connectors = presence.connectors(id());
    }
    return connectors;
  }

  public List<LiveSession> getRunning() {
    var running = new SessionFilter(id(), null, SessionState.RUNNING, null, null, null);
    return sessions.find(running, 0, ROWS).rows().stream()
        .map(row -> sessions.live(row.id()))
        .toList();
  }

  public List<SessionRow> getPast() {
    var ended = new SessionFilter(id(), null, SessionState.ENDED, null, null, null);
    return sessions.find(ended, 0, ROWS).rows();
  }

  public List<CommandRow> getCommands() {
    return commands.of(id(), ROWS);
  }

  /** Of the station; the trail names it by its identity, and by its number where it was told. */
  public List<Audit.Row> getAudit() {
    return Stream.of(getStation().identity(), id().toString())
        .flatMap(subject -> audit.about(subject, ROWS).stream())
        .filter(entry -> entry.what().startsWith("station."))
        .sorted(Comparator.comparing(Audit.Row::at).reversed())
        .limit(ROWS)
        .toList();
  }

  public Reach getReach() {
    return presence.reach(id());
  }

  /** Where it connects to, as seen from this browser. */
  public String getEndpoint() {
    return address.getServer() + getStation().identity();
  }

  public boolean isCanOpen() {
    return getStation().state() != StationState.ACTIVE
        && getStation().state() != StationState.RETIRED;
  }

  public boolean isCanClose() {
    return getStation().state() == StationState.ACTIVE;
  }

  public void reset(boolean hard) {
    command(Command.reset(hard));
  }

  public void start() {
    command(Command.startCharging(card, connector));
  }

  public void open() {
    boolean tested =
        getStation().state() == StationState.TESTED
            || getStation().state() == StationState.OUT_OF_SERVICE;
    attempt.perform(
        staff.isRunsStations(),
        "doneActivate",
        () -> stations.activate(getStation().identity(), tested ? null : why));
  }

  public void close() {
    attempt.perform(
        staff.isRunsStations(),
        "doneOutOfService",
        () -> stations.takeOutOfService(getStation().identity(), why));
  }

  public void allowKeyless(boolean allowed) {
    attempt.perform(
        staff.isRunsStations(),
        allowed ? "doneKeyless" : "doneKeyNeeded",
        () -> stations.allowKeyless(getStation().identity(), allowed, why));
  }

  private void command(Command command) {
    attempt.perform(
        staff.isCommandsStations(),
        "doneCommand",
        () -> commands.request(id(), command, COMMAND_LASTS));
  }

  private StationId id() {
    return getStation().id();
  }

  public String getCard() {
    return card;
  }

  public void setCard(String card) {
    this.card = card;
  }

  public @Nullable Integer getConnector() {
    return connector;
  }

  public void setConnector(@Nullable Integer connector) {
    this.connector = connector;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
