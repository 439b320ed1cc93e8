package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ecs.common.Audit;
import org.ecs.common.Caller;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/** Commands to stations: kept first, sent after the commit, each with exactly one outcome. */
@Stateless
public class Commands {

  private static final String ROW =
      "select new org.ecs.station.CommandRow(c.id, c.stationId, c.kind, c.parameters, c.state, c.requestedBy,"
          + " c.requestedAt, c.expiresAt, c.endedAt, c.answer) from StationCommand c ";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Event<CommandRequested> requested;

  /** Keeps a command and has it sent; it expires if the station does not take it in time. */
  public CommandRow request(StationId station, Command command, Duration lasting) {
    String by = Caller.current().name();
    StationCommand kept = new StationCommand(station, command, by, clock.instant(), lasting);
    db.persist(kept);
    audit.note("station.command", station, command.kind() + " " + command.parameters());
    db.flush();
    requested.fire(new CommandRequested(kept.id(), station));
    return get(kept.id());
  }

  /**
   * Takes a command to send it: once only, not when its time is over, and only if its station can
   * be reached.
   */
  public Optional<Sending> take(long id, Predicate<StationId> reachable) {
    StationCommand command = locked(id);
    return command != null && reachable.test(command.station()) && command.send(clock.instant())
        ? Optional.of(new Sending(id, command.station(), command.command()))
        : Optional.empty();
  }

  /** A command to be sent now. */
  public record Sending(long id, StationId station, Command command) {}

  /** The station was not connected: the command waits for it. */
  public void putBack(long id) {
    StationCommand command = locked(id);
    if (command != null) {
      command.putBack();
    }
  }

  /** The one outcome; a later one changes nothing. */
  public void ended(long id, CommandState outcome, @Nullable String answer) {
    StationCommand command = locked(id);
    if (command != null) {
      command.end(outcome, answer, clock.instant());
    }
  }

  private @Nullable StationCommand locked(long id) {
    return db.find(StationCommand.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  public CommandRow get(long id) {
    return db
        .createQuery(ROW + "where c.id = :id", CommandRow.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.COMMAND_UNKNOWN, id));
  }

  /** The newest commands of a station first. */
  public List<CommandRow> of(StationId station, int atMost) {
    return db.createQuery(ROW + "where c.stationId = :station order by c.id desc", CommandRow.class)
        .setParameter("station", station)
        .setMaxResults(atMost)
        .getResultList();
  }

  /**
   * Commands that still wait: of one station that has just connected, or (null) of all, the oldest
   * first.
   */
  public List<CommandRequested> waiting(@Nullable StationId station) {
    String ofStation = station == null ? "" : " and c.stationId = :station";
    var query =
        db.createQuery(
                "select new org.ecs.station.CommandRequested(c.id, c.stationId) from StationCommand c where c.state ="
                    + " org.ecs.station.CommandState.REQUESTED"
                    + ofStation
                    + " order by c.id",
                CommandRequested.class)
            .setMaxResults(1000);
    if (station != null) {
      query.setParameter("station", station);
    }
    return query.getResultList();
  }

  /** Ends what was sent but never answered, and what nobody took in time. */
  public void expire(Duration answerTime) {
    db.createQuery(
            "select c from StationCommand c where (c.state = org.ecs.station.CommandState.REQUESTED and"
                + " c.expiresAt <= :now) or (c.state = org.ecs.station.CommandState.SENT and c.sentAt <= :late)",
            StationCommand.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setParameter("now", clock.instant())
        .setParameter("late", clock.instant().minus(answerTime))
        .setMaxResults(1000)
        .getResultList()
        .forEach(command -> command.end(CommandState.EXPIRED, null, clock.instant()));
  }
}
