package org.ecs.transport;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecs.mediation.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A WebSocket as mediation's wire. It never waits: what the station does not read piles up to a
 * bound, and then the wire is closed.
 */
final class SocketWire implements Wire {

  private static final Logger LOG = LoggerFactory.getLogger(SocketWire.class);
  private static final int MOST_UNREAD = 256 * 1024;

  /** How long a peer that does not answer a close frame keeps its socket. */
  private static final long LAST_RESPECTS_MS = 5_000;

  private static final ByteBuffer EMPTY = ByteBuffer.allocate(0).asReadOnlyBuffer();

  private final Session session;
  private final AtomicInteger unread = new AtomicInteger();

  SocketWire(Session session) {
    this.session = session;
  }

  @Override
  public void send(String text) {
    if (unread.addAndGet(text.length()) > MOST_UNREAD) {
      close(CloseCodes.VIOLATED_POLICY, "too much unread");
    } else {
      session.getAsyncRemote().sendText(text, result -> sent(text, result));
    }
  }

  private void sent(String text, SendResult result) {
    unread.addAndGet(-text.length());
    if (!result.isOK()) {
      LOG.debug("{}: not sent", session.getUserPrincipal(), result.getException());
    }
  }

  @Override
  public void ping() {
    try {
      session.getAsyncRemote().sendPing(EMPTY.duplicate());
    } catch (IOException | RuntimeException e) {
      LOG.debug("{}: no ping", session.getUserPrincipal(), e);
    }
  }

  @Override
  public void close(Ending why) {
    switch (why) {
      case TAKEN_OVER -> close(CloseCodes.NORMAL_CLOSURE, "connected again");
      case SILENT -> close(CloseCodes.GOING_AWAY, "no sign of life");
      case SHUT_OUT -> close(CloseCodes.VIOLATED_POLICY, "not admitted any longer");
    }
  }

  void close(CloseCodes code, String why) {
    try {
      session.setMaxIdleTimeout(LAST_RESPECTS_MS);
      session.close(new CloseReason(code, why));
    } catch (IOException | RuntimeException e) {
      LOG.debug("{}: not closed", session.getUserPrincipal(), e);
    }
  }
}
