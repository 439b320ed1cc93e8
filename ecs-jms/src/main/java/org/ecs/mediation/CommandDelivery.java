package org.ecs.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.ecs.station.CommandState;
import org.ecs.station.Commands;
import org.ecs.station.StationId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commands to their stations and brings back the one outcome of each. The rows are the queue:
 * while a station is away or owes an answer its commands stay where they are.
 */
@ApplicationScoped
public class CommandDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(CommandDelivery.class);

  @Inject private Commands commands;
  @Inject private StationCalls calls;

  /** Sends a command if its station can take it now. */
  public void deliver(long command) {
    commands
        .take(command, calls::isFree)
        .ifPresent(
            sending -> {
              if (!calls.send(sending.id(), sending.station(), sending.command())) {
                commands.putBack(sending.id());
              }
            });
  }

  /** Sends what waits for one station, or (null) for any that can take it. */
  public void deliverWaiting(@Nullable StationId station) {
    commands.waiting(station).stream()
        .filter(waiting -> calls.isFree(waiting.station()))
        .forEach(waiting -> deliver(waiting.command()));
  }

  void answered(Connection connection, Frame.Result result) {
    PendingCall call = connection.answered(result.id());
    if (call == null) {
      unasked(connection, result.id());
      return;
    }
    try {
      CommandState outcome = call.action().outcome(new Fields(result.payload()));
      end(connection, call, outcome, result.payload().toString());
    } catch (Violation e) {
      end(connection, call, CommandState.FAILED, "nonsense: " + e.what());
    }
  }

  void failed(Connection connection, Frame.Failure failure) {
    PendingCall call = connection.answered(failure.id());
    if (call == null) {
      unasked(connection, failure.id());
      return;
    }
    CommandState outcome =
        switch (failure.code()) {
          case "NotImplemented", "NotSupported" -> CommandState.NOT_SUPPORTED;
          default -> CommandState.FAILED;
        };
    end(connection, call, outcome, Printable.of(failure.code() + ": " + failure.text()));
  }

  /** Ends the call of a station that did not answer in time, and goes on with the next one. */
  void expireOverdue(Connection connection, Instant now) {
    PendingCall call = connection.overdue(now);
    if (call != null) {
      end(connection, call, CommandState.EXPIRED, "no answer in time");
    }
  }

  /** The connection is over: what it did not answer is asked again on the next one, or failed. */
  void ended(Connection connection) {
    PendingCall call = connection.end();
    if (call != null && call.action().mayBeRepeated()) {
      keep(call, () -> commands.putBack(call.command()));
    } else if (call != null) {
      String why = "the connection ended before the answer";
      keep(call, () -> commands.ended(call.command(), CommandState.FAILED, why));
    }
  }

  private void end(Connection connection, PendingCall call, CommandState outcome, String said) {
    keep(
        call,
        () -> {
          commands.ended(call.command(), outcome, said);
          deliverWaiting(connection.station());
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
