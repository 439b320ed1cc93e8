package org.ecs.it.bench;

import java.util.List;
import java.util.Map;
import org.ecs.it.system.RunningEcs;

/**
 * The benchmarks that the project promises numbers for: {@code ./ecs bench session | history |
 * fleet | lists | broadcast | readings | listpush}.
 */
public final class Benchmarks {

  private Benchmarks() {}

  /** Prints one line for each number. */
  public static void main(String[] arguments) {
    int code = 0;
    try {
      run(arguments).forEach(System.out::println);
    } catch (Exception e) {
      e.printStackTrace();
      code = 1;
    }
    System.exit(code);
  }

  private static List<String> run(String[] arguments) throws Exception {
    String which = arguments.length == 0 ? "session" : arguments[0];
    int sessions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
    return switch (which) {
      case "session" -> new SessionCost(RunningEcs.with(SessionCost.SETTINGS), sessions).run(false);
      case "history" -> new SessionCost(RunningEcs.with(SessionCost.SETTINGS), sessions).run(true);
      case "fleet" -> new Fleet(RunningEcs.with(Map.of())).run();
      case "broadcast" -> new Broadcast(RunningEcs.with(Map.of())).run();
      case "readings" -> new ReadingsFlow(RunningEcs.with(ReadingsFlow.SETTINGS)).run();
      case "listpush" -> new ListPush(RunningEcs.with(ListPush.SETTINGS)).run();
      case "lists" -> new Lists(RunningEcs.with(Map.of()), Math.min(sessions, 40)).run();
      default ->
          throw new IllegalArgumentException(
              "session, history, fleet, lists, broadcast, readings or listpush, not " + which);
    };
  }
}
