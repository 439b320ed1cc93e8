package org.ecs.simulator;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ecs.simulator.wire.Frame;
import org.ecs.simulator.wire.JsonText;

/**
 * How a station reacts to a call of the central system: what it answers, how late, and what it does
 * once it has answered.
 *
 * @param text the text to send for a message id; none at all when empty
 */
public record Reply(Optional<UnaryOperator<String>> text, Duration delay, Runnable afterwards) {

  private static Reply text(UnaryOperator<String> text) {
    return new Reply(Optional.of(text), Duration.ZERO, () -> {});
  }

  public static Reply result(JsonObject payload) {
    return text(id -> new Frame.Result(id, payload).toText());
  }

  /** A result that has only a status. */
  public static Reply status(String status) {
    return result(JsonText.object("status", status));
  }

  public static Reply error(String code, String description) {
    return text(id -> new Frame.Failure(id, code, description).toText());
  }

  /** Whatever text, which need not be a frame. */
  public static Reply nonsense(String text) {
    return text(id -> text);
  }

  /** Silence. */
  public static Reply ignore() {
    return new Reply(Optional.empty(), Duration.ZERO, () -> {});
  }

  public Reply after(Duration longer) {
    return new Reply(text, longer, afterwards);
  }

  public Reply then(Runnable action) {
    return new Reply(text, delay, action);
  }
}
