package org.ecs.simulator.wire;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;

/** One OCPP-J message (OCPP-J 1.6 §4.2), or text that is none. */
public sealed interface Frame {

  String toText();

  /** Reads leniently: whatever is no frame becomes {@link Nonsense}. */
  static Frame read(String text) {
    try {
      JsonArray array = JsonText.array(text);
      return switch (array.getInt(0)) {
        case 2 -> new Call(array.getString(1), array.getString(2), array.getJsonObject(3));
        case 3 -> new Result(array.getString(1), array.getJsonObject(2));
        case 4 -> new Failure(array.getString(1), array.getString(2), array.getString(3, ""));
        default -> new Nonsense(text);
      };
    } catch (JsonException | ClassCastException | IndexOutOfBoundsException noFrame) {
      return new Nonsense(text);
    }
  }

  /** A CALL. */
  record Call(String messageId, String action, JsonObject payload) implements Frame {
    @Override
    public String toText() {
      return JsonText.array().add(2).add(messageId).add(action).add(payload).build().toString();
    }
  }

  /** A CALLRESULT. */
  record Result(String messageId, JsonObject payload) implements Frame {
    @Override
    public String toText() {
      return JsonText.array().add(3).add(messageId).add(payload).build().toString();
    }
  }

  /** A CALLERROR. */
  record Failure(String messageId, String code, String description) implements Frame {
    @Override
    public String toText() {
      return JsonText.array()
          .add(4)
          .add(messageId)
          .add(code)
          .add(description)
          .add(JsonText.EMPTY)
          .build()
          .toString();
    }
  }

  /** Text that is no OCPP-J message. */
  record Nonsense(String text) implements Frame {
    @Override
    public String toText() {
      return text;
    }
  }
}
