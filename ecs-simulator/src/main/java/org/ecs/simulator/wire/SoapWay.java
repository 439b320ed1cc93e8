package org.ecs.simulator.wire;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;

/**
 * A station that speaks SOAP (OCPP-S 1.5 or 1.6): each call is a request of its own, and the
 * central system asks at an address of the station's.
 */
public final class SoapWay implements Way {

  private static final String SUFFIX = "-soap";

  private final Peer peer;
  private final String protocol;
  private final String identity;
  private final Posting posting;
  private final SoapText text;
  private final UnaryOperator<String> ear = this::asked;
  private final String address;
  private final AtomicLong questions = new AtomicLong();
  private final Map<String, CompletableFuture<String>> open = new ConcurrentHashMap<>();
  private final CompletableFuture<Closing> closed = new CompletableFuture<>();

  private SoapWay(Handshake handshake, Peer peer) {
    this.peer = peer;
    this.protocol = handshake.subprotocols().get(0);
    String base = handshake.address().toString().replaceFirst("^ws", "http");
    int slash = base.lastIndexOf('/');
    this.identity = base.substring(slash + 1);
    String version = protocol.substring("ocpp".length(), protocol.length() - SUFFIX.length());
    URI central = URI.create(base.substring(0, slash) + "/soap/" + version);
    this.posting = new Posting(central, handshake.headers());
    this.text = new SoapText(version.equals("1.5"));
    this.address = SoapEar.listen(identity, ear);
  }

  /** Whether the first of what is offered is a protocol by SOAP. */
  public static boolean isMeant(Handshake handshake) {
    return !handshake.subprotocols().isEmpty() && handshake.subprotocols().get(0).endsWith(SUFFIX);
  }

  public static SoapWay open(Handshake handshake, Peer peer) {
    return new SoapWay(handshake, peer);
  }

  @Override
  public CompletableFuture<Answer> call(
      String messageId, String action, JsonObject payload, Duration timeout) {
    String envelope = text.call(identity, address, new Frame.Call(messageId, action, payload));
    long sentAt = System.nanoTime();
    return posting
        .post(envelope, timeout)
        .handle(
            (reply, failure) -> {
              Duration latency = Duration.ofNanos(System.nanoTime() - sentAt);
              return reply == null
                  ? Answer.error(Answer.CONNECTION_LOST, String.valueOf(failure), latency)
                  : answer(reply, latency);
            });
  }

  private static Answer answer(Posting.Reply reply, Duration latency) {
    try {
      SoapReading.Message message = SoapReading.read(reply.body());
      return message.fault().isEmpty()
          ? Answer.result(message.payload(), latency)
          : Answer.error("HTTP " + reply.status(), message.fault(), latency);
    } catch (XMLStreamException e) {
      return Answer.error("HTTP " + reply.status(), "no envelope", latency);
    }
  }

  /** A call of the central system; waits for what the station says to it. */
  private String asked(String envelope) {
    try {
      SoapReading.Message message = SoapReading.read(envelope);
      String id = "q" + questions.incrementAndGet();
      CompletableFuture<String> said = new CompletableFuture<>();
      open.put(id, said);
      peer.called(new Frame.Call(id, message.name(), message.payload()));
      Frame frame = Frame.read(said.completeOnTimeout("", 60, TimeUnit.SECONDS).join());
      open.remove(id);
      if (frame instanceof Frame.Result result) {
        return text.answer(message.name(), result.payload());
      }
      return frame instanceof Frame.Failure failure
          ? SoapText.fault(failure.code(), failure.description())
          : SoapText.fault("InternalError", "no answer");
    } catch (XMLStreamException e) {
      return SoapText.fault("ProtocolError", "no envelope");
    }
  }

  @Override
  public CompletableFuture<?> send(String frame) {
    Frame read = Frame.read(frame);
    String id =
        read instanceof Frame.Result result
            ? result.messageId()
            : read instanceof Frame.Failure failure ? failure.messageId() : "";
    CompletableFuture<String> waiting = open.get(id);
    if (waiting != null) {
      waiting.complete(frame);
    }
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<?> send(byte[] bytes) {
    throw new UnsupportedOperationException("SOAP is text");
  }

  @Override
  public void close(int code, String reason) {
    SoapEar.stop(identity, ear);
    posting.close();
    Closing closing = new Closing(code, reason);
    if (closed.complete(closing)) {
      peer.closed(closing);
    }
  }

  @Override
  public void drop() {
    close(1006, "dropped");
  }

  @Override
  public String subprotocol() {
    return protocol;
  }

  @Override
  public boolean isClosed() {
    return closed.isDone();
  }

  @Override
  public CompletableFuture<Closing> closed() {
    return closed;
  }
}
