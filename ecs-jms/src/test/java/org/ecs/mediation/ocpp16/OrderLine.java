package org.ecs.mediation.ocpp16;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Duration;
import org.ecs.mediation.CommandDelivery;
import org.ecs.mediation.StationLine;
import org.ecs.station.Command;
import org.ecs.station.Commands;
import org.ecs.test.Ecs;

/** A station that is asked things, and answers what a test wants. */
record OrderLine(Ecs ecs, StationLine station) {

  /** Asks, e.g. {@code RESET {"hard":true}}; the command's id. */
  long asks(String words) {
    String[] parts = words.split(" ", 2);
    var parameters = Json.createReader(new StringReader(parts[1])).readObject();
    Command command = new Command(Command.Kind.valueOf(parts[0]), parameters);
    var row =
        ecs.the(Commands.class)
            .request(station.connection().station(), command, Duration.ofMinutes(2));
    ecs.the(CommandDelivery.class).deliver(row.id());
    return row.id();
  }

  /** Answers the last call with a payload, or with {@code CALLERROR <code>}. */
  void answers(String answer) {
    String id = station.lastTold().split("\"", 3)[1];
    station.says(
        answer.startsWith("CALLERROR ")
            ? "[4,\"%s\",\"%s\",\"\",{}]".formatted(id, answer.substring("CALLERROR ".length()))
            : "[3,\"%s\",%s]".formatted(id, answer));
  }
}
