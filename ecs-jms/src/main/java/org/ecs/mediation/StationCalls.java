package org.ecs.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.station.Command;
import org.ecs.station.CommandOutcome;
import org.ecs.station.Commands;
import org.ecs.station.StationId;
import org.ecs.station.StationLink;
import org.jspecify.annotations.Nullable;

/** The way from commands to connected stations: a call in the words of the station's protocol. */
@ApplicationScoped
public class StationCalls implements StationLink {

  private final AtomicLong calls = new AtomicLong();

  @Inject private Connections connections;
  @Inject private Commands commands;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "ecs.station.answer-time", defaultValue = "PT30S")
  private Duration answerTime;

  @Override
  public boolean send(long commandId, StationId station, Command command) {
    Connection connection = connections.of(station);
    if (connection == null) {
      return false;
    }
    Outgoing action = connection.protocol().outgoing(command.kind());
    if (action == null || !action.canSay(command.parameters())) {
      String why = "not in " + connection.protocol().name();
      commands.ended(commandId, CommandOutcome.NOT_SUPPORTED, why);
      return true;
    }
    String id = nextId(connection);
    String name = action.getClass().getSimpleName();
    PendingCall call = new PendingCall(id, commandId, action, clock.instant().plus(answerTime));
    return connection.ask(
        call, Frame.call(id, name, action.payload(commandId, command.parameters())));
  }

  /** Whether a command can go out now: the station is connected here and owes no answer. */
  boolean isFree(StationId station) {
    @Nullable Connection connection = connections.of(station);
    return connection != null && connection.isFree();
  }

  /** Short, and never one that an earlier connection or an earlier run of the server used. */
  private String nextId(Connection connection) {
    long started = connection.since().getEpochSecond();
    return Long.toString(started, 36) + "-" + Long.toString(calls.incrementAndGet(), 36);
  }
}
