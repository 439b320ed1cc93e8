package org.ecs.simulator.wire;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A station's way to the central system while it is open, whatever it is made of. */
public interface Way {

  /** Completes normally in every case: see {@link Answer#errorCode}. */
  CompletableFuture<Answer> call(
      String messageId, String action, JsonObject payload, Duration timeout);

  /** A frame as it is; by SOAP only the answer to a call of the central system. */
  CompletableFuture<?> send(String text);

  CompletableFuture<?> send(byte[] bytes);

  /** Says goodbye. */
  void close(int code, String reason);

  /** Goes away without a word, as when the power fails. */
  void drop();

  /** What the central system chose, or empty. */
  String subprotocol();

  boolean isClosed();

  CompletableFuture<Closing> closed();
}
