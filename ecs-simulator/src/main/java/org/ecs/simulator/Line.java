package org.ecs.simulator;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.ecs.simulator.wire.Answer;
import org.ecs.simulator.wire.Closing;
import org.ecs.simulator.wire.Connection;
import org.ecs.simulator.wire.Handshake;
import org.ecs.simulator.wire.HandshakeRefused;
import org.ecs.simulator.wire.Peer;
import org.ecs.simulator.wire.SoapWay;
import org.ecs.simulator.wire.Way;
import org.jspecify.annotations.Nullable;

/**
 * A station's way to the central system: one connection after another, and at most one at a time.
 */
final class Line {

  private final Handshake handshake;
  private final Duration timeout;
  private final Peer station;

  /** Message ids are unique over restarts too (OCPP-J 1.6 §4.1.4). */
  private final String idPrefix =
      Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36) + "-";

  private final AtomicLong calls = new AtomicLong();
  private final Object turn = new Object();
  private volatile @Nullable Way connection;

  Line(Handshake handshake, Duration timeout, Peer station) {
    this.handshake = handshake;
    this.timeout = timeout;
    this.station = station;
  }

  CompletableFuture<Way> connect() {
    return open()
        .<Way>thenApply(
            opened -> {
              connection = opened;
              return opened;
            });
  }

  private CompletableFuture<? extends Way> open() {
    return SoapWay.isMeant(handshake)
        ? CompletableFuture.completedFuture(SoapWay.open(handshake, station))
        : Connection.open(handshake, timeout, station);
  }

  boolean isUp() {
    Way current = connection;
    return current != null && !current.isClosed();
  }

  void close(int code, String reason) {
    if (isUp()) {
      Way leaving = current();
      connection = null;
      leaving.close(code, reason);
    }
  }

  void drop() {
    if (isUp()) {
      Way leaving = current();
      connection = null;
      leaving.drop();
    }
  }

  Way current() {
    Way current = connection;
    if (current == null) {
      throw new IllegalStateException("This station has no connection");
    }
    return current;
  }

  CompletableFuture<?> send(String text) {
    return current().send(text);
  }

  CompletableFuture<?> send(byte[] bytes) {
    return current().send(bytes);
  }

  CompletableFuture<Answer> call(String action, JsonObject payload) {
    return call(idPrefix + calls.incrementAndGet(), action, payload);
  }

  CompletableFuture<Answer> call(String messageId, String action, JsonObject payload) {
    Way current = connection;
    return current == null
        ? CompletableFuture.completedFuture(
            Answer.error(Answer.CONNECTION_LOST, "offline", Duration.ZERO))
        : current.call(messageId, action, payload, timeout);
  }

  /** Calls and waits; one call at a time (OCPP-J 1.6 §4.1.1). */
  Answer exchange(String action, JsonObject payload) {
    synchronized (turn) {
      return call(action, payload).join();
    }
  }

  /** The close code that the central system sent, once the connection has ended. */
  CompletableFuture<Closing> closed() {
    return current().closed();
  }

  static RuntimeException unwrapped(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause instanceof HandshakeRefused refused
        ? refused
        : new IllegalStateException("The central system cannot be reached: " + cause, cause);
  }
}
