package org.ecs.transport;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.nio.ByteBuffer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.mediation.Connection;
import org.ecs.mediation.Mediation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One station's WebSocket. A message is gathered from its parts up to the largest size that is
 * allowed: the server's own limit does not hold (UNDERTOW-2770).
 */
@ServerEndpoint(value = "/{stationId}", configurator = Handshake.class)
public class StationEndpoint {

  private static final Logger LOG = LoggerFactory.getLogger(StationEndpoint.class);

  @Inject private Mediation mediation;

  @Inject
  @ConfigProperty(name = "ecs.ocpp.max-message-bytes", defaultValue = "65536")
  private int largest;

  private @Nullable Connection connection;
  private @Nullable StringBuilder parts;

  @OnOpen
  public void open(Session session) {
    session.setMaxIdleTimeout(0); // silence is noticed by pings
    SocketWire wire = new SocketWire(session);
    if (session.getNegotiatedSubprotocol().isEmpty()) {
      wire.close(CloseCodes.PROTOCOL_ERROR, "no subprotocol that ECS speaks");
    } else if (session.getUserPrincipal() instanceof StationPrincipal station) {
      connection =
          mediation.opened(
              station.admitted(), session.getNegotiatedSubprotocol(), wire, station.address());
    } else {
      wire.close(CloseCodes.VIOLATED_POLICY, "not admitted");
    }
  }

  @OnMessage
  public void text(Session session, String part, boolean last) {
    if (connection == null) {
      return;
    }
    int before = parts == null ? 0 : parts.length();
    if (before + part.length() > largest) {
      drop(session, CloseCodes.TOO_BIG, "a message has at most " + largest + " bytes");
    } else if (last && parts == null) {
      mediation.received(connection, part);
    } else {
      gather(connection, part, last);
    }
  }

  private void gather(Connection heard, String part, boolean last) {
    StringBuilder gathered = parts == null ? new StringBuilder(2 * part.length()) : parts;
    gathered.append(part);
    parts = last ? null : gathered;
    if (last) {
      mediation.received(heard, gathered.toString());
    }
  }

  @OnMessage
  public void binary(Session session, ByteBuffer part, boolean last) {
    drop(session, CloseCodes.CANNOT_ACCEPT, "OCPP is text");
  }

  @OnMessage
  public void pong(PongMessage sign) {
    if (connection != null) {
      mediation.heard(connection);
    }
  }

  @OnClose
  public void close(CloseReason why) {
    end();
  }

  @OnError
  public void error(Session session, Throwable error) {
    LOG.info("{}: {}", session.getUserPrincipal(), error.toString());
  }

  /** Ends a connection at once: nothing more is heard on it. */
  private void drop(Session session, CloseCodes code, String why) {
    end();
    new SocketWire(session).close(code, why);
  }

  private void end() {
    Connection ended = connection;
    connection = null;
    parts = null;
    if (ended != null) {
      mediation.closed(ended);
    }
  }
}
