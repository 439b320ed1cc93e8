package org.ecs.mediation.soap;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecs.mediation.Fields;
import org.ecs.mediation.Json;
import org.ecs.mediation.Outgoing;
import org.ecs.station.Command;
import org.ecs.station.CommandNuance;
import org.ecs.station.CommandOutcome;
import org.ecs.station.CommandState;

/**
 * A command as an Administration System is asked to carry it out: in the service's own words, for
 * the protocol of the station is the system's matter. The same number is the same command, so it
 * may be said again.
 */
final class CarryOut implements Outgoing {

  static final int ANSWER = 10_000;

  private static final Map<String, CommandState> OUTCOMES =
      words(
          Stream.of(
              CommandState.ACCEPTED,
              CommandState.REJECTED,
              CommandState.NOT_SUPPORTED,
              CommandState.FAILED));

  private static final Map<String, CommandNuance> NUANCES =
      words(Arrays.stream(CommandNuance.values()));

  private final Command.Kind kind;

  CarryOut(Command.Kind kind) {
    this.kind = kind;
  }

  private static <E extends Enum<E>> Map<String, E> words(Stream<E> all) {
    return all.collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
  }

  @Override
  public Command.Kind kind() {
    return kind;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Json.object().add("kind", kind.name()).add("parameters", parameters).build();
  }

  @Override
  public JsonObject payload(long command, JsonObject parameters) {
    return Json.object()
        .add("command", command)
        .add("kind", kind.name())
        .add("parameters", parameters)
        .build();
  }

  @Override
  public CommandOutcome outcome(Fields answer) {
    CommandState state = answer.oneOf("outcome", OUTCOMES);
    var nuance = answer.optionalOneOf("nuance", NUANCES);
    answer.optionalInteger("listVersion");
    answer.optionalText("answer", ANSWER);
    answer.nothingElse();
    return new CommandOutcome(state, nuance);
  }
}
