package org.ecs.simulator.wire;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whole texts over a WebSocket, which itself takes one send at a time and gives texts in parts. */
final class Socket implements WebSocket.Listener {

  private final Consumer<String> reader;
  private final CompletableFuture<Closing> closed = new CompletableFuture<>();
  private final CompletableFuture<WebSocket> opened = new CompletableFuture<>();
  private CompletableFuture<WebSocket> lastSend = opened;
  private @Nullable StringBuilder parts;

  Socket(Consumer<String> reader) {
    this.reader = reader;
  }

  CompletableFuture<Closing> closed() {
    return closed;
  }

  CompletableFuture<WebSocket> opened() {
    return opened;
  }

  synchronized CompletableFuture<WebSocket> afterOthers(
      Function<WebSocket, CompletableFuture<WebSocket>> send) {
    lastSend = lastSend.thenCompose(send);
    return lastSend;
  }

  @Override
  public void onOpen(WebSocket webSocket) {
    opened.complete(webSocket);
    webSocket.request(1);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence text, boolean last) {
    if (last && parts == null) {
      reader.accept(text.toString());
    } else {
      parts = (parts == null ? new StringBuilder() : parts).append(text);
      if (last) {
        String whole = parts.toString();
        parts = null;
        reader.accept(whole);
      }
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
    reader.accept("(binary, " + data.remaining() + " bytes)");
    webSocket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
    closed.complete(new Closing(code, reason));
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.complete(Closing.abnormal(error));
  }
}
