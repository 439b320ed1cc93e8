package org.ecs.mediation;

import java.time.Duration;

/**
 * The transport's end of a connection. No method waits for the station: a wire that cannot take
 * more closes itself.
 */
public interface Wire {

  void send(String text);

  /** Asks for a sign of life, which comes back as {@link Mediation#heard}. */
  void ping();

  void close(Ending why);

  /** How long a silence is borne before the wire is closed; usually until a pong is overdue. */
  default Duration bears(Duration usual) {
    return usual;
  }

  /** What is added to the protocol's name where people read it; nothing: WebSocket. */
  default String suffix() {
    return "";
  }

  /** Why ECS ends a connection. */
  enum Ending {
    /** The station has connected again. */
    TAKEN_OVER,
    /** No sign of life in time. */
    SILENT,
    /** The station was retired, or its password changed. */
    SHUT_OUT
  }
}
