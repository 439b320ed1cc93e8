package org.ecs.simulator;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ecs.simulator.wire.Answer;
import org.ecs.simulator.wire.Closing;
import org.ecs.simulator.wire.Frame;
import org.ecs.simulator.wire.JsonText;

/**
 * A simulated charging station: scripts make it act, and it reacts to the central system by itself.
 * Made by {@link StationSetup}, used until {@link #close}; scripts of several connectors may run at
 * once, though the station says one thing at a time.
 */
public final class Station implements AutoCloseable {

  private final StationSetup setup;
  private final Line line;
  private final Dialogue dialogue;
  private final Outbox outbox = new Outbox(this);
  private final CentralCalls centralCalls = new CentralCalls(this);
  private final Listening listening = new Listening(this, centralCalls);
  private final Configuration configuration;
  private final List<Connector> connectors;
  private final Persistence persistence;

  Station(StationSetup setup) {
    this.setup = setup;
    this.line = new Line(setup.handshake(), setup.timeout(), listening);
    this.dialogue = new Dialogue(this, line);
    this.configuration = new Configuration(setup.connectors());
    this.persistence = new Persistence(this, setup.isPersistent());
    this.connectors =
        IntStream.rangeClosed(1, setup.connectors())
            .mapToObj(number -> new Connector(this, number, setup.meter()))
            .toList();
  }

  public String id() {
    return setup.id();
  }

  /** The time as this station believes it is. */
  public Instant now() {
    return setup.clock().now().plus(setup.skew());
  }

  public StationClock clock() {
    return setup.clock();
  }

  public Configuration configuration() {
    return configuration;
  }

  public List<Connector> connectors() {
    return connectors;
  }

  public Connector connector(int number) {
    return connectors.get(number - 1);
  }

  // What a station does of its own accord

  /** BootNotification; once accepted, tells the state of every connector (OCPP 1.6 §4.2). */
  public synchronized Boot boot() {
    Boot boot = dialogue.boot();
    if (boot.isAccepted()) {
      configuration.set("HeartbeatInterval", Long.toString(boot.interval().toSeconds()));
      dialogue.tellState();
      outbox.deliver();
      persistence.beat(boot.interval());
    }
    return boot;
  }

  /** Boots until it is accepted, with the waits it is told, in real time. */
  public Boot bootUntilAccepted(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    Boot boot = boot();
    while (!boot.isAccepted() && System.nanoTime() < end) {
      Duration wait = boot.interval().isZero() ? Duration.ofSeconds(1) : boot.interval();
      StationClock.real().pass(wait);
      boot = boot();
    }
    return boot;
  }

  public Answer heartbeat() {
    return dialogue.exchange("Heartbeat", JsonText.EMPTY);
  }

  /** A vehicle arrives at the first connector. */
  public Visit plugIn() {
    return plugIn(1);
  }

  public Visit plugIn(int connector) {
    return new Visit(this, connector(connector));
  }

  /** The status of a card; without a line, whatever the configuration allows. */
  public String authorize(String card) {
    return dialogue.authorize(card);
  }

  /** A defect with an error code of OCPP 1.6 §7.6, for example {@code GroundFailure}. */
  public void fault(int connector, String errorCode) {
    connector(connector).fault(errorCode);
  }

  public void repair(int connector) {
    connector(connector).repair();
  }

  // The way to the central system

  /** The network goes, without a word; transactions are kept until it is back. */
  public void goOffline() {
    persistence.pause();
    line.drop();
  }

  /** Connects, delivers in order what was kept, and tells the state of every connector. */
  public void goOnline() {
    connect();
    synchronized (this) {
      outbox.deliver();
      dialogue.tellState();
    }
  }

  /** Only connects. */
  public void connect() {
    try {
      line.connect().join();
      persistence.resume();
    } catch (CompletionException failure) {
      throw Line.unwrapped(failure);
    }
  }

  public boolean isOnline() {
    return line.isUp();
  }

  /** How many messages wait for the line. */
  public synchronized int waiting() {
    return outbox.size();
  }

  @Override
  public void close() {
    close(1000, "");
  }

  public void close(int code, String reason) {
    persistence.pause();
    line.close(code, reason);
  }

  /** Completes when the connection of now has ended. */
  public CompletableFuture<Closing> closed() {
    return line.current().closed();
  }

  /** What the central system chose, empty when nothing. */
  public String subprotocol() {
    return line.current().subprotocol();
  }

  // Plain access, for what a good station never does

  public CompletableFuture<?> sendText(String text) {
    return line.send(text);
  }

  public CompletableFuture<?> sendBinary(byte[] bytes) {
    return line.send(bytes);
  }

  /** Does not wait for other calls. */
  public CompletableFuture<Answer> call(String action, JsonObject payload) {
    return line.call(action, payload);
  }

  public CompletableFuture<Answer> call(String messageId, String action, JsonObject payload) {
    return line.call(messageId, action, payload);
  }

  public CompletableFuture<Answer> call(String action, String payload) {
    return line.call(action, JsonText.object(payload));
  }

  /** From now on reacts like this to an action of the central system. */
  public void onCall(String action, Function<JsonObject, Reply> reaction) {
    centralCalls.script(action, reaction);
  }

  /** The central system's calls. */
  public Inbox<Frame.Call> received() {
    return listening.received();
  }

  /** Answers that nobody waited for, and texts that are no frames. */
  public Inbox<Frame> puzzling() {
    return listening.puzzling();
  }

  // For the rest of the station

  StationSetup setup() {
    return setup;
  }

  Line line() {
    return line;
  }

  Outbox outbox() {
    return outbox;
  }

  Persistence persistence() {
    return persistence;
  }

  Dialogue dialogue() {
    return dialogue;
  }
}
