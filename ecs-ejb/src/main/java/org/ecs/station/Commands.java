package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecs.common.Audit;
import org.ecs.common.Caller;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/** Commands to stations: kept first, sent after the commit, each with exactly one outcome. */
@Stateless
public class Commands {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private CommandLists lists;
  @Inject private StationDoor door;
  @Inject private Event<CommandRequested> requested;
  @Inject private Event<CommandEnded> ended;

  /** A command to be sent now. */
  public record Sending(long id, StationId station, Command command) {}

  /** An outcome that a station's answer means, and the answer. */
  public record Ended(long id, CommandOutcome outcome, @Nullable String answer) {}

  /** Keeps a command and has it sent; it expires if the station does not take it in time. */
  public CommandRow request(StationId station, Command command, Duration lasting) {
    Urgency urgency = command.kind().isUrgent() ? Urgency.URGENT : Urgency.NORMAL;
    return request(station, command, lasting, urgency);
  }

  /** The same with an urgency of its own. Refuses parameters that the command does not take. */
  public CommandRow request(StationId station, Command command, Duration lasting, Urgency urgency) {
    if (db.find(Station.class, station.value()) == null) {
      throw new Refusal(Reason.STATION_UNKNOWN, station);
    }
    long id = keep(List.of(station), command, lasting, urgency).get(0);
    door.mustNotLower(station, command);
    CommandRow row = lists.get(id);
    audit.note("station.command", station, row.kind() + " " + row.parameters());
    return row;
  }

  /**
   * The same command for many stations, which are known; their ids in the order of the stations.
   * Refuses a secret: what many have is none.
   */
  public List<Long> requestForAll(
      Collection<StationId> stations, Command command, Duration lasting, Urgency urgency) {
    command.mustBeForMany();
    return stations.isEmpty() ? List.of() : keep(stations, command, lasting, urgency);
  }

  private List<Long> keep(
      Collection<StationId> stations, Command command, Duration lasting, Urgency urgency) {
    Command checked = command.checked();
    var asked =
        new StationCommand.Asked(Caller.current().name(), clock.instant(), lasting, urgency);
    List<StationCommand> kept =
        stations.stream().map(station -> new StationCommand(station, checked, asked)).toList();
    kept.forEach(db::persist);
    db.flush();
    boolean one = kept.size() == 1;
    requested.fire(new CommandRequested(one ? kept.get(0).id() : CommandRequested.MANY));
    return kept.stream().map(StationCommand::id).toList();
  }

  /**
   * Takes the next command of each of these stations, which can take one now: the most urgent, then
   * the oldest. What is taken is to be sent, or put back.
   */
  public List<Sending> takeNext(Collection<StationId> stations) {
    if (stations.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    Map<StationId, Long> next = new LinkedHashMap<>();
    for (CommandLists.Waiting waiting : lists.waiting(stations, now)) {
      next.putIfAbsent(waiting.station(), waiting.id());
    }
    return locked(next.values()).values().stream()
        .filter(command -> command.send(now))
        .map(this::sending)
        .toList();
  }

  private Sending sending(StationCommand command) {
    Sending sending = new Sending(command.id(), command.station(), command.command());
    door.sending(sending.station, sending.command);
    return sending;
  }

  /** The station was not connected: the command waits for it. */
  public void putBack(long id) {
    locked(List.of(id)).values().forEach(StationCommand::putBack);
  }

  /** The one outcome; a later one changes nothing. */
  public void ended(long id, CommandOutcome outcome, @Nullable String answer) {
    ended(List.of(new Ended(id, outcome, answer)));
  }

  /** Outcomes of several commands together; for each, whether it is the one that counts. */
  public List<Boolean> ended(List<Ended> all) {
    Map<Long, StationCommand> commands = locked(all.stream().map(Ended::id).toList());
    return all.stream().map(one -> counts(one, commands.get(one.id))).toList();
  }

  private boolean counts(Ended one, @Nullable StationCommand command) {
    if (command != null
        && command.kind() == Command.Kind.CHANGE_CONFIGURATION
        && !command.state().isOutcome()) {
      door.ended(command.station(), command.command(), one.outcome.state());
    }
    Optional<CommandEnded> news =
        command == null ? Optional.empty() : command.end(one.outcome, one.answer, clock.instant());
    news.ifPresent(ended::fire);
    return news.isPresent();
  }

  /** Always in the order of their ids, so that nobody waits for each other. */
  private Map<Long, StationCommand> locked(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return db.createQuery(
            "select c from StationCommand c where c.id in (:ids) order by c.id",
            StationCommand.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .collect(
            Collectors.toMap(
                StationCommand::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  /** A command as the office and the contracts show it. Refuses an unknown one. */
  public CommandRow get(long id) {
    return lists.get(id);
  }

  /** The newest commands of a station first. */
  public List<CommandRow> of(StationId station, int atMost) {
    return lists.find(CommandFilter.of(station), 0, atMost).rows();
  }

  /** The whole answer of a station; empty as long as there is none. */
  public Optional<String> answer(long id) {
    return one(id).wholeAnswer();
  }

  /** All parameters of a command, but for secrets. */
  public Command command(long id) {
    return one(id).legible();
  }

  private StationCommand one(long id) {
    return Optional.ofNullable(db.find(StationCommand.class, id))
        .orElseThrow(() -> new Refusal(Reason.COMMAND_UNKNOWN, id));
  }

  /** Ends what was sent but never answered, and what nobody took in time. */
  public void expire(Duration answerTime) {
    Instant now = clock.instant();
    List<Long> over = lists.overdue(now, now.minus(answerTime));
    ended(over.stream().map(id -> new Ended(id, CommandOutcome.EXPIRED, null)).toList());
  }
}
