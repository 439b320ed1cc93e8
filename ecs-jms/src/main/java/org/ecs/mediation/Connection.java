package org.ecs.mediation;

import java.time.Duration;
import java.time.Instant;
import org.ecs.common.Caller;
import org.ecs.station.Admission;
import org.ecs.station.StationId;
import org.jspecify.annotations.Nullable;

/**
 * One station on one wire, from its handshake until the wire is closed or a newer connection takes
 * over. At most one call of ours waits for an answer (OCPP-J 1.6 §4.1.1). There is one of these for
 * each idle station: it has to stay small.
 */
public final class Connection {

  private final Admission.Admitted admitted;
  private final Protocol protocol;
  private final Wire wire;
  private final Caller caller;
  private final Instant since;
  private final long generation;
  private final DeviceClock clock;
  private final Answers answers;

  private volatile Instant heardAt;
  private volatile Instant notedAt;
  private volatile boolean pinged;
  private @Nullable PendingCall pending;
  private boolean over;
  private int oddities;

  Connection(Newcomer newcomer, Instant since, long generation, Duration tolerance, Answers kept) {
    this.admitted = newcomer.admitted();
    this.protocol = newcomer.protocol();
    this.wire = newcomer.wire();
    this.caller = new Caller("station " + admitted.identity(), newcomer.address());
    this.since = since;
    this.heardAt = since;
    this.notedAt = since;
    this.generation = generation;
    this.clock = new DeviceClock(tolerance);
    this.answers = kept;
  }

  /** Who is to be connected, how it speaks, over which wire and from where. */
  record Newcomer(Admission.Admitted admitted, Protocol protocol, Wire wire, String address) {}

  public StationId station() {
    return admitted.id();
  }

  public String identity() {
    return admitted.identity();
  }

  /** Of two connections of a station the one with the larger number is the newer one. */
  public long generation() {
    return generation;
  }

  public Protocol protocol() {
    return protocol;
  }

  /** How the station speaks, as people read it, e.g. {@code ocpp1.6} or {@code ocpp1.6-soap}. */
  public String spoken() {
    return protocol.name() + wire.suffix();
  }

  Caller caller() {
    return caller;
  }

  Instant since() {
    return since;
  }

  /** What was asked of the present is asked anew from now on, as on a new connection. */
  public void startAnew() {
    answers.reconnected();
  }

  DeviceClock clock() {
    return clock;
  }

  Answers answers() {
    return answers;
  }

  Instant heardAt() {
    return heardAt;
  }

  /** When the database last heard that the station is here. */
  Instant notedAt() {
    return notedAt;
  }

  void noted() {
    notedAt = heardAt;
  }

  void heard(Instant now) {
    heardAt = now;
    pinged = false;
  }

  void send(String text) {
    wire.send(text);
  }

  /** Pings a wire that has been quiet for so long, and closes it when that did not help. */
  void watch(Instant now, Duration pingAfter, Duration pongWithin) {
    Duration quiet = Duration.between(heardAt, now);
    if (quiet.compareTo(wire.bears(pingAfter.plus(pongWithin))) >= 0) {
      wire.close(Wire.Ending.SILENT);
    } else if (quiet.compareTo(pingAfter) >= 0 && !pinged) {
      pinged = true;
      wire.ping();
    }
  }

  /** Sends a call; false if an earlier one is not answered yet, or the connection is over. */
  synchronized boolean ask(PendingCall call, String text) {
    if (!isFree()) {
      return false;
    }
    pending = call;
    wire.send(text);
    return true;
  }

  synchronized boolean isFree() {
    return pending == null && !over;
  }

  /** The call that this id answers; null: nobody asked. */
  synchronized @Nullable PendingCall answered(String id) {
    return pending != null && pending.id().equals(id) ? taken() : null;
  }

  synchronized @Nullable PendingCall overdue(Instant now) {
    return pending != null && !now.isBefore(pending.until()) ? taken() : null;
  }

  /** The connection is over; the call that will not be answered any more. */
  synchronized @Nullable PendingCall end() {
    over = true;
    return taken();
  }

  void takenOver() {
    wire.close(Wire.Ending.TAKEN_OVER);
  }

  void shutOut() {
    wire.close(Wire.Ending.SHUT_OUT);
  }

  /** Whether an oddity is worth a line of the log: the first ones, then ever fewer. */
  synchronized boolean isWorthALine() {
    oddities++;
    return oddities <= 10 || Integer.bitCount(oddities) == 1;
  }

  private @Nullable PendingCall taken() {
    PendingCall call = pending;
    pending = null;
    return call;
  }
}
