package org.ecs.mediation.soap;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.ecs.mediation.Connection;
import org.ecs.mediation.Frame;
import org.ecs.mediation.Wire;
import org.ecs.station.Delegated;

/**
 * A station that an Administration System speaks for, as mediation's wire: what ECS asks goes to
 * the system's address, and the answer the way of every other one.
 */
final class SystemWire implements Wire {

  /** A station may be silent for as long as nobody charges there. */
  private static final Duration FOR_EVER = Duration.ofDays(100 * 365);

  private final SystemLines lines;
  private final AdministrationSystem system;
  private final Delegated station;
  private final CompletableFuture<Connection> connection = new CompletableFuture<>();

  SystemWire(SystemLines lines, AdministrationSystem system, Delegated station) {
    this.lines = lines;
    this.system = system;
    this.station = station;
  }

  void opened(Connection opened) {
    connection.complete(opened);
  }

  Connection connection() {
    return connection.join();
  }

  AdministrationSystem system() {
    return system;
  }

  Delegated station() {
    return station;
  }

  @Override
  public void send(String text) {
    if (Frame.read(text) instanceof Frame.Call call) {
      lines.ask(this, call);
    }
  }

  /** The systems are looked after, not each of their stations. */
  @Override
  public void ping() {}

  @Override
  public void close(Ending why) {
    lines.closed(this);
  }

  @Override
  public Duration bears(Duration usual) {
    return FOR_EVER;
  }
}
