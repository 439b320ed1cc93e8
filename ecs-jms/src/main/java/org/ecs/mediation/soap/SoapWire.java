package org.ecs.mediation.soap;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.ecs.mediation.Connection;
import org.ecs.mediation.Frame;
import org.ecs.mediation.Wire;
import org.jspecify.annotations.Nullable;

/**
 * A station that is heard by SOAP, as mediation's wire: there is no connection, only the address at
 * which the station said that it can be asked. What ECS asks is answered on the spot, and the
 * answer goes the way of every other one.
 */
final class SoapWire implements Wire {

  private final SoapLines lines;
  private final StationClient client;
  private final Dialect dialect;
  private final String identity;
  private volatile @Nullable URI address;
  private final CompletableFuture<Connection> connection = new CompletableFuture<>();

  SoapWire(SoapLines lines, StationClient client, Dialect dialect, String identity) {
    this.lines = lines;
    this.client = client;
    this.dialect = dialect;
    this.identity = identity;
  }

  void opened(Connection opened) {
    connection.complete(opened);
  }

  Connection connection() {
    return connection.join();
  }

  String identity() {
    return identity;
  }

  boolean speaks(Dialect other) {
    return dialect.version().equals(other.version());
  }

  boolean isNews(URI other) {
    return !other.equals(address);
  }

  void reachedAt(URI where) {
    address = where;
  }

  /** What ECS answers to a call of the station. */
  String ask(String call) {
    connection().startAnew();
    return Objects.requireNonNull(lines.mediation().asked(connection(), call));
  }

  @Override
  public void send(String text) {
    if (Frame.read(text) instanceof Frame.Call call) {
      client.ask(
          new StationClient.Question(dialect, identity, address, call),
          answer -> lines.mediation().asked(connection(), answer),
          failure -> lines.mediation().said(connection(), failure));
    }
  }

  /** A station that cannot be asked how it is has to be heard. */
  @Override
  public void ping() {}

  @Override
  public void close(Ending why) {
    lines.closed(this);
  }

  @Override
  public Duration bears(Duration usual) {
    return lines.silence();
  }

  @Override
  public String suffix() {
    return "-soap";
  }
}
