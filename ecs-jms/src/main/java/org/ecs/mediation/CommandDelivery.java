package org.ecs.mediation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.ecs.common.Together;
import org.ecs.station.CommandOutcome;
import org.ecs.station.CommandRequested;
import org.ecs.station.Commands;
import org.ecs.station.StationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commands to their stations and brings back the one outcome of each. The rows are the queue:
 * while a station is away or owes an answer its commands stay where they are. Outcomes that come at
 * the same time share a transaction, and so do commands that go to many stations.
 */
@ApplicationScoped
public class CommandDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(CommandDelivery.class);
  private static final int AT_MOST = 200;

  @Inject private Commands commands;
  @Inject private Connections connections;
  @Inject private StationCalls calls;

  @SuppressWarnings("NullAway") // made before anybody can ask
  private Together<Commands.Ended, Boolean> outcomes;

  @PostConstruct
  void open() {
    outcomes = new Together<>(commands::ended, AT_MOST);
  }

  /** The bell has rung for a command, or for many. */
  public void rung(long command) {
    if (command == CommandRequested.MANY) {
      deliverAll();
    } else {
      deliver(command);
    }
  }

  /** Sends the command, or what goes before it, if its station can take one now. */
  public void deliver(long command) {
    deliverWaiting(List.of(commands.get(command).station()));
  }

  /** Sends what waits for any station that can take it. */
  public void deliverAll() {
    deliverWaiting(connections.all().stream().map(Connection::station).toList());
  }

  /** Sends the next command of each of these stations that can take one. */
  public void deliverWaiting(Collection<StationId> stations) {
    List<StationId> free = stations.stream().filter(calls::isFree).toList();
    for (int from = 0; from < free.size(); from += AT_MOST) {
      int to = Math.min(free.size(), from + AT_MOST);
      commands.takeNext(free.subList(from, to)).forEach(this::send);
    }
  }

  private void send(Commands.Sending sending) {
    if (!calls.send(sending.id(), sending.station(), sending.command())) {
      commands.putBack(sending.id());
    }
  }

  void answered(Connection connection, Frame.Result result) {
    PendingCall call = connection.answered(result.id());
    if (call == null) {
      unasked(connection, result.id());
      return;
    }
    try {
      CommandOutcome outcome = call.action().outcome(new Fields(result.payload()));
      end(connection, call, outcome, result.payload().toString());
    } catch (Violation e) {
      end(connection, call, CommandOutcome.FAILED, "nonsense: " + e.what());
    }
  }

  void failed(Connection connection, Frame.Failure failure) {
    PendingCall call = connection.answered(failure.id());
    if (call == null) {
      unasked(connection, failure.id());
      return;
    }
    CommandOutcome outcome =
        switch (failure.code()) {
          case "NotImplemented", "NotSupported" -> CommandOutcome.NOT_SUPPORTED;
          default -> CommandOutcome.FAILED;
        };
    end(connection, call, outcome, Printable.of(failure.code() + ": " + failure.text()));
  }

  /** Ends the call of a station that did not answer in time, and goes on with the next one. */
  void expireOverdue(Connection connection, Instant now) {
    PendingCall call = connection.overdue(now);
    if (call != null) {
      end(connection, call, CommandOutcome.EXPIRED, "no answer in time");
    }
  }

  /** The connection is over: what it did not answer is asked again on the next one, or failed. */
  void ended(Connection connection) {
    PendingCall call = connection.end();
    if (call != null && call.action().mayBeRepeated()) {
      keep(call, () -> commands.putBack(call.command()));
    } else if (call != null) {
      String why = "the connection ended before the answer";
      keep(call, () -> commands.ended(call.command(), CommandOutcome.FAILED, why));
    }
  }

  private void end(Connection connection, PendingCall call, CommandOutcome outcome, String said) {
    keep(
        call,
        () -> {
          outcomes.run(new Commands.Ended(call.command(), outcome, said));
          deliverWaiting(List.of(connection.station()));
        });
  }

  /** An outcome that the database does not take is lost, not the connection; the row expires. */
  private static void keep(PendingCall call, Runnable outcome) {
    try {
      outcome.run();
    } catch (RuntimeException e) {
      LOG.error("the outcome of command {} was not kept", call.command(), e);
    }
  }

  private static void unasked(Connection connection, String id) {
    if (connection.isWorthALine()) {
      LOG.info("{} answers what nobody asked: {}", connection.identity(), Printable.of(id));
    }
  }
}
