package org.ecs.simulator;

import static org.ecs.simulator.wire.JsonText.object;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import io.undertow.websockets.core.protocol.version13.Hybi13Handshake;
import io.undertow.websockets.spi.WebSocketHttpExchange;
import jakarta.json.JsonObject;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.ecs.simulator.wire.Frame;
import org.ecs.simulator.wire.Handshake;
import org.ecs.simulator.wire.JsonText;

/** The least that a station can talk to: says yes, unless a test scripts another answer. */
public final class CentralSystem implements AutoCloseable {

  public static final String PASSWORD = "secret";

  private final Inbox<Frame.Call> heard = new Inbox<>();
  private final Inbox<String> connected = new Inbox<>();
  private final Map<String, WebSocketChannel> channels = new ConcurrentHashMap<>();
  private final Map<String, Function<Frame.Call, Frame>> answers = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<Frame>> calls = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger(1000);
  private final Undertow server;

  /** On any free port. */
  public CentralSystem() {
    this(0);
  }

  public CentralSystem(int port) {
    Hybi13Handshake handshake = new Hybi13Handshake(Set.of("ocpp1.6"), false);
    HttpHandler upgrade =
        new WebSocketProtocolHandshakeHandler(
            List.of(handshake), (WebSocketConnectionCallback) this::admitted);
    HttpHandler paths =
        Handlers.path().addPrefixPath("/ocpp", exchange -> admit(exchange, upgrade));
    server = Undertow.builder().addHttpListener(port, "127.0.0.1").setHandler(paths).build();
    server.start();
  }

  private static void admit(HttpServerExchange exchange, HttpHandler next) throws Exception {
    String station = exchange.getRelativePath().substring(1);
    String shown = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
    if (station.startsWith("UNKNOWN")) {
      exchange.setStatusCode(404);
    } else if (!Handshake.basic(station, PASSWORD).equals(shown)) {
      exchange.setStatusCode(401).getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Basic");
    } else {
      next.handleRequest(exchange);
    }
  }

  private void admitted(WebSocketHttpExchange exchange, WebSocketChannel channel) {
    String station = exchange.getRequestURI().replaceAll(".*/", "");
    channels.put(station, channel);
    channel.getReceiveSetter().set(new Ear());
    channel.resumeReceives();
    connected.add(station);
  }

  public URI address() {
    InetSocketAddress bound = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    return URI.create("ws://127.0.0.1:" + bound.getPort() + "/ocpp");
  }

  public StationSetup station(String id) {
    return Simulator.at(address()).station(id).password(PASSWORD);
  }

  /** The stations' calls. */
  Inbox<Frame.Call> heard() {
    return heard;
  }

  Inbox<String> connected() {
    return connected;
  }

  public List<String> heardActions() {
    return heard.all().stream().map(Frame.Call::action).toList();
  }

  public List<JsonObject> heard(String action) {
    return heard.all().stream()
        .filter(call -> call.action().equals(action))
        .map(Frame.Call::payload)
        .toList();
  }

  public void answer(String action, String payload) {
    JsonObject json = JsonText.object(payload);
    answers.put(action, call -> new Frame.Result(call.messageId(), json));
  }

  void fail(String action, String code) {
    answers.put(action, call -> new Frame.Failure(call.messageId(), code, "scripted"));
  }

  void answerAsUsual(String action) {
    answers.remove(action);
  }

  Frame call(String station, String action, String payload) {
    String id = "c" + ids.incrementAndGet();
    CompletableFuture<Frame> answer = new CompletableFuture<>();
    calls.put(id, answer);
    send(station, new Frame.Call(id, action, JsonText.object(payload)).toText());
    return answer.orTimeout(5, TimeUnit.SECONDS).join();
  }

  JsonObject result(String station, String action, String payload) {
    Frame.Result result = (Frame.Result) call(station, action, payload);
    Schemas.check(action + "Response", result.payload());
    return result.payload();
  }

  void send(String station, String text) {
    WebSockets.sendText(text, channels.get(station), null);
  }

  void close(String station, int code) {
    WebSockets.sendClose(code, "scripted", channels.get(station), null);
  }

  @Override
  public void close() {
    server.stop();
  }

  private Frame usual(Frame.Call call) {
    JsonObject accepted = JsonText.object("status", "Accepted");
    JsonObject payload =
        switch (call.action()) {
          case "BootNotification" ->
              object()
                  .add("status", "Accepted")
                  .add("currentTime", Instant.EPOCH.toString())
                  .add("interval", 300)
                  .build();
          case "Authorize", "StopTransaction" -> object().add("idTagInfo", accepted).build();
          case "StartTransaction" ->
              object()
                  .add("idTagInfo", accepted)
                  .add("transactionId", ids.incrementAndGet())
                  .build();
          case "Heartbeat" -> JsonText.object("currentTime", Instant.EPOCH.toString());
          default -> JsonText.EMPTY;
        };
    return new Frame.Result(call.messageId(), payload);
  }

  private final class Ear extends AbstractReceiveListener {
    @Override
    protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
      Frame frame = Frame.read(message.getData());
      if (frame instanceof Frame.Call call) {
        Schemas.check(call.action(), call.payload());
        heard.add(call);
        Frame answer = answers.getOrDefault(call.action(), CentralSystem.this::usual).apply(call);
        WebSockets.sendText(answer.toText(), channel, null);
      } else if (frame instanceof Frame.Result result && calls.containsKey(result.messageId())) {
        calls.remove(result.messageId()).complete(frame);
      } else if (frame instanceof Frame.Failure error && calls.containsKey(error.messageId())) {
        calls.remove(error.messageId()).complete(frame);
      } else {
        WebSockets.sendText("[4,\"-1\",\"FormationViolation\",\"\",{}]", channel, null);
      }
    }
  }
}
