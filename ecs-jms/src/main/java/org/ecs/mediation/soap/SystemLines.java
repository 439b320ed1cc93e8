package org.ecs.mediation.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ecs.mediation.Frame;
import org.ecs.mediation.Mediation;
import org.ecs.mediation.Protocol;
import org.ecs.station.Delegated;
import org.ecs.station.Delegations;
import org.ecs.station.StationId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stations that Administration Systems speak for, a line each. They are open while the system
 * answers at its address, and close together when it does not: then commands wait, as for any
 * station that is away.
 */
@ApplicationScoped
public class SystemLines {

  private static final Logger LOG = LoggerFactory.getLogger(SystemLines.class);

  /** For so long an answer of a system says that it is there. */
  private static final Duration COUNTS = Duration.ofSeconds(60);

  private final Protocol protocol = new SystemProtocol();
  private final Map<StationId, SystemWire> lines = new ConcurrentHashMap<>();
  private final Map<String, Instant> answeredAt = new ConcurrentHashMap<>();

  @Inject private Mediation mediation;
  @Inject private Delegations delegations;
  @Inject private AdministrationSystems systems;
  @Inject private SystemClient client;
  @Inject private Clock clock;

  /** Looks which systems are there, and opens what is not open yet. */
  public void look() {
    Map<String, List<Delegated>> stations =
        delegations.all().stream().collect(Collectors.groupingBy(Delegated::system));
    stations.forEach((name, all) -> systems.of(name).ifPresent(system -> look(system, all)));
  }

  private void look(AdministrationSystem system, List<Delegated> stations) {
    Instant answered = answeredAt.get(system.name());
    if (answered != null) {
      stations.forEach(station -> open(system, station));
    }
    if (answered == null || !clock.instant().isBefore(answered.plus(COUNTS))) {
      client.knock(system, () -> there(system), why -> away(system, why));
    }
  }

  private void there(AdministrationSystem system) {
    if (answeredAt.put(system.name(), clock.instant()) == null) {
      LOG.info("Administration System {} is there", system);
      delegations.of(system.name()).forEach(station -> open(system, station));
    }
  }

  private void away(AdministrationSystem system, String why) {
    if (answeredAt.remove(system.name()) != null) {
      LOG.warn("Administration System {} is away: {}", system, why);
    }
    for (SystemWire line : lines.values()) {
      if (line.system().name().equals(system.name())) {
        closed(line);
      }
    }
  }

  private synchronized void open(AdministrationSystem system, Delegated station) {
    StationId id = station.station().id();
    if (!lines.containsKey(id)) {
      SystemWire line = new SystemWire(this, system, station);
      lines.put(id, line);
      String from = String.valueOf(system.address().getHost());
      line.opened(mediation.opened(station.station(), protocol, line, from));
    }
  }

  void ask(SystemWire line, Frame.Call call) {
    client.ask(
        new SystemClient.Question(line.system(), line.station().station().identity(), call),
        new SystemClient.Replies(
            answer -> {
              answeredAt.replace(line.system().name(), clock.instant());
              mediation.asked(line.connection(), answer);
            },
            failure -> mediation.said(line.connection(), failure),
            why -> away(line.system(), why)));
  }

  void closed(SystemWire line) {
    if (lines.remove(line.station().station().id(), line)) {
      mediation.closed(line.connection());
    }
  }

  /** A station was spoken of, which is a sign of its life. */
  public void heardOf(StationId station) {
    @Nullable SystemWire line = lines.get(station);
    if (line != null) {
      mediation.heard(line.connection());
    }
  }
}
