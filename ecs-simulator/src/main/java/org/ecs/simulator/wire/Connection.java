package org.ecs.simulator.wire;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * One OCPP-J connection: sends calls and finds their answers by message id. Ends when either side
 * closes; calls still open are then answered with {@link Answer#CONNECTION_LOST}.
 */
public final class Connection implements Way {

  private final Peer peer;
  private final Queue<OpenCall> openCalls = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Socket> opening;

  private Connection(Handshake handshake, Duration timeout, Peer peer) {
    this.peer = peer;
    this.opening = Dialer.dial(handshake, timeout, this::read);
  }

  /** Fails with {@link HandshakeRefused} when the answer is no upgrade. */
  public static CompletableFuture<Connection> open(
      Handshake handshake, Duration timeout, Peer peer) {
    Connection connection = new Connection(handshake, timeout, peer);
    return connection.opening.thenApply(
        socket -> {
          socket.closed().thenAccept(connection::ended);
          return connection;
        });
  }

  /** Completes normally in every case: see {@link Answer#errorCode}. */
  @Override
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

  @Override
  public CompletableFuture<?> send(String text) {
    return socket().send(new TextWebSocketFrame(text));
  }

  @Override
  public CompletableFuture<?> send(byte[] bytes) {
    return socket().send(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(bytes)));
  }

  /** Says goodbye with a close frame. */
  @Override
  public void close(int code, String reason) {
    var unused = socket().send(new CloseWebSocketFrame(code, reason));
  }

  /** Goes away without a word, as when the power fails. */
  @Override
  public void drop() {
    socket().drop();
  }

  /** The subprotocol that the central system chose, or empty. */
  @Override
  public String subprotocol() {
    return socket().subprotocol();
  }

  @Override
  public boolean isClosed() {
    return closed().isDone();
  }

  @Override
  public CompletableFuture<Closing> closed() {
    return socket().closed();
  }

  /** Nobody has this connection before it is open. */
  private Socket socket() {
    return opening.join();
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
