package org.ecs.simulator.wire;

import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * One OCPP-J connection: sends calls and finds their answers by message id. Ends when either side
 * closes; calls still open are then answered with {@link Answer#CONNECTION_LOST}.
 */
public final class Connection {

  private final Peer peer;
  private final Socket socket = new Socket(this::read);
  private final Queue<OpenCall> openCalls = new ConcurrentLinkedQueue<>();

  private Connection(Peer peer) {
    this.peer = peer;
  }

  /** Fails with {@link HandshakeRefused} when the answer is no upgrade. */
  public static CompletableFuture<Connection> open(
      HttpClient http, Handshake handshake, Duration timeout, Peer peer) {
    Connection connection = new Connection(peer);
    WebSocket.Builder builder = http.newWebSocketBuilder().connectTimeout(timeout);
    handshake.headers().forEach(builder::header);
    if (!handshake.subprotocols().isEmpty()) {
      String[] lesser = handshake.subprotocols().stream().skip(1).toArray(String[]::new);
      builder.subprotocols(handshake.subprotocols().get(0), lesser);
    }
    connection.socket.closed().thenAccept(connection::ended);
    return builder
        .buildAsync(handshake.address(), connection.socket)
        .handle(
            (webSocket, failure) -> {
              if (failure == null) {
                return connection;
              }
              Throwable cause = failure instanceof CompletionException e ? e.getCause() : failure;
              throw cause instanceof WebSocketHandshakeException refused
                  ? new HandshakeRefused(refused.getResponse().statusCode())
                  : new CompletionException(cause);
            });
  }

  /** Completes normally in every case: see {@link Answer#errorCode}. */
  public CompletableFuture<Answer> call(
      String messageId, String action, JsonObject payload, Duration timeout) {
    OpenCall call = new OpenCall(messageId, System.nanoTime(), new CompletableFuture<>());
    openCalls.add(call);
    call.answer.completeOnTimeout(
        Answer.error(Answer.NO_ANSWER, action, timeout), timeout.toMillis(), TimeUnit.MILLISECONDS);
    call.answer.whenComplete((answer, failure) -> openCalls.remove(call));
    if (isClosed()) {
      call.lose();
    } else {
      send(new Frame.Call(messageId, action, payload).toText())
          .whenComplete(
              (sent, failure) -> {
                if (failure != null) {
                  call.lose();
                }
              });
    }
    return call.answer;
  }

  public CompletableFuture<?> send(String text) {
    return socket.afterOthers(webSocket -> webSocket.sendText(text, true));
  }

  public CompletableFuture<?> send(ByteBuffer bytes) {
    return socket.afterOthers(webSocket -> webSocket.sendBinary(bytes, true));
  }

  /** Says goodbye with a close frame. */
  public void close(int code, String reason) {
    socket.afterOthers(webSocket -> webSocket.sendClose(code, reason));
  }

  /** Goes away without a word, as when the power fails. */
  public void drop() {
    socket.opened().thenAccept(WebSocket::abort);
    socket.closed().complete(new Closing(1006, "dropped by the station"));
  }

  /** The subprotocol that the central system chose, or empty. */
  public String subprotocol() {
    return socket.opened().join().getSubprotocol();
  }

  public boolean isClosed() {
    return socket.closed().isDone();
  }

  public CompletableFuture<Closing> closed() {
    return socket.closed();
  }

  private void ended(Closing closing) {
    openCalls.forEach(OpenCall::lose);
    peer.closed(closing);
  }

  private void read(String text) {
    Frame frame = Frame.read(text);
    if (frame instanceof Frame.Call call) {
      peer.called(call);
    } else if (frame instanceof Frame.Result result) {
      settle(result.messageId(), Answer.result(result.payload(), Duration.ZERO), frame);
    } else if (frame instanceof Frame.Failure error) {
      settle(
          error.messageId(), Answer.error(error.code(), error.description(), Duration.ZERO), frame);
    } else {
      peer.puzzled(frame);
    }
  }

  private void settle(String messageId, Answer answer, Frame frame) {
    for (OpenCall call : openCalls) {
      if (call.messageId.equals(messageId)) {
        openCalls.remove(call);
        call.settle(answer);
        return;
      }
    }
    peer.puzzled(frame);
  }

  private record OpenCall(String messageId, long sentAt, CompletableFuture<Answer> answer) {

    void lose() {
      settle(Answer.error(Answer.CONNECTION_LOST, "", Duration.ZERO));
    }

    void settle(Answer outcome) {
      Duration latency = Duration.ofNanos(System.nanoTime() - sentAt);
      answer.complete(
          new Answer(outcome.payload(), outcome.errorCode(), outcome.errorDescription(), latency));
    }
  }
}
