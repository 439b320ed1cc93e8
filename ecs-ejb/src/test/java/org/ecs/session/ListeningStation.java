package org.ecs.session;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.ecs.station.Command;
import org.ecs.station.CommandOutcome;
import org.ecs.station.Commands;
import org.ecs.station.LocalListPushes;
import org.ecs.station.Presence;
import org.ecs.station.Presence.Sighting;
import org.ecs.station.StationId;
import org.ecs.test.Ecs;

/** A connected station in a test: takes the commands that wait for it and answers them. */
final class ListeningStation {

  private final Ecs ecs;
  private final StationId id;
  private Commands.Sending last;

  ListeningStation(Ecs ecs, StationId id) {
    this.ecs = ecs;
    this.id = id;
    connect();
  }

  StationId id() {
    return id;
  }

  void connect() {
    var now = ecs.clock().now();
    ecs.the(Presence.class).sighted(List.of(new Sighting(id, now, now, Duration.ZERO)));
  }

  void goAway() {
    ecs.the(Presence.class)
        .sighted(List.of(new Sighting(id, ecs.clock().now(), null, Duration.ZERO)));
  }

  /** The next command, after ECS has looked what there is to tell. */
  Command hears() {
    ecs.the(LocalListPushes.class).go();
    return takes();
  }

  /** The next command that waits already. */
  Command takes() {
    var next = ecs.the(Commands.class).takeNext(List.of(id)).stream().findFirst();
    last = next.orElse(last);
    return next.map(Commands.Sending::command).orElse(null);
  }

  void answers(CommandOutcome outcome, String text) {
    ecs.the(Commands.class).ended(last.id(), outcome, text);
  }

  void accepts() {
    answers(CommandOutcome.ACCEPTED, "{\"status\":\"Accepted\"}");
  }

  void hasVersion(int version) {
    answers(CommandOutcome.ACCEPTED, "{\"listVersion\":" + version + "}");
  }

  /** Takes whatever it is told until there is nothing more. */
  void learnsAll() {
    while (hears() != null) {
      accepts();
    }
  }

  /** A list in a line: {@code v2 full A B -C}. */
  static String said(Command command) {
    JsonObject parameters = command.parameters();
    Stream<String> cards =
        parameters.getJsonArray("entries").getValuesAs(JsonObject.class).stream()
            .map(card -> (card.containsKey("status") ? "" : "-") + card.getString("card"));
    return "v%d %s %s"
        .formatted(
            parameters.getInt("version"),
            parameters.getBoolean("full") ? "full" : "change",
            String.join(" ", cards.toList()));
  }
}
