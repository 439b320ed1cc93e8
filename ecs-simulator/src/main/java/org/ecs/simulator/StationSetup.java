package org.ecs.simulator;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.ecs.simulator.wire.Handshake;

/** What a station is like, said before it connects. */
public final class StationSetup {

  private final URI address;
  private final String id;
  private final Map<String, String> headers = new LinkedHashMap<>(2);
  private List<String> subprotocols = List.of("ocpp1.6");
  private int connectors = 1;
  private StationClock clock;
  private Duration skew = Duration.ZERO;
  private Duration timeout = Duration.ofSeconds(30);
  private PowerProfile power = PowerProfile.constant(11_000);
  private long meter;
  private boolean persistent;

  StationSetup(URI address, String id) {
    this.address = address;
    this.id = id;
    this.clock = StationClock.startingAt(StationClock.real().now());
  }

  /** Basic authentication with the station's own id (security profile 1). */
  public StationSetup password(String password) {
    return header("Authorization", Handshake.basic(id, password));
  }

  public StationSetup header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** What to offer, best first; nothing at all when empty. */
  public StationSetup subprotocols(String... offered) {
    subprotocols = List.of(offered);
    return this;
  }

  public StationSetup connectors(int count) {
    connectors = count;
    return this;
  }

  /**
   * Virtual time, beginning then. The default begins now, so that a script's charging reaches into
   * the future: start earlier by as long as the script takes where that matters.
   */
  public StationSetup startingAt(Instant start) {
    return clock(StationClock.startingAt(start));
  }

  public StationSetup clock(StationClock stationClock) {
    clock = stationClock;
    return this;
  }

  /** How far the station's clock is ahead of the time; negative when it is behind. */
  public StationSetup clockSkew(Duration ahead) {
    skew = ahead;
    return this;
  }

  /** How long to wait for an answer; 30 s if nothing is said. */
  public StationSetup timeout(Duration longest) {
    timeout = longest;
    return this;
  }

  /** 11 kW throughout if nothing is said. */
  public StationSetup power(PowerProfile profile) {
    power = profile;
    return this;
  }

  /** The register of each connector to begin with, in Wh. */
  public StationSetup meter(long wattHours) {
    meter = wattHours;
    return this;
  }

  /** Sends heartbeats, and comes back by itself when the connection is lost. */
  public StationSetup persistent() {
    persistent = true;
    return this;
  }

  /** A station that has not connected yet; {@link Station#goOnline} does. */
  public Station offline() {
    return new Station(this);
  }

  /** Fails with {@link org.ecs.simulator.wire.HandshakeRefused} when it is not let in. */
  public Station connect() {
    Station station = offline();
    station.connect();
    return station;
  }

  public CompletableFuture<Station> connectAsync() {
    Station station = offline();
    return station.line().connect().thenApply(connection -> station);
  }

  Handshake handshake() {
    String path = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    return new Handshake(URI.create(address + "/" + path), Map.copyOf(headers), subprotocols);
  }

  String id() {
    return id;
  }

  int connectors() {
    return connectors;
  }

  StationClock clock() {
    return clock;
  }

  Duration skew() {
    return skew;
  }

  Duration timeout() {
    return timeout;
  }

  PowerProfile power() {
    return power;
  }

  long meter() {
    return meter;
  }

  boolean isPersistent() {
    return persistent;
  }
}
