package org.ecs.simulator.wire;

/** Why a connection is closed: the close frame's code and reason, or 1006 without a frame. */
public record Closing(int code, String reason) {

  static Closing abnormal(Throwable cause) {
    return new Closing(1006, String.valueOf(cause.getMessage()));
  }
}
