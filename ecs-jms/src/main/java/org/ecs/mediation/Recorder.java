package org.ecs.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.ecs.station.MessageLog;
import org.ecs.station.RawMessage;
import org.ecs.station.StationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the messages of stations that somebody looks into. No station waits for it: a message is
 * put in line and written later with others; where the line is full it is lost, and counted.
 */
@ApplicationScoped
public class Recorder {

  private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
  private static final int LINE = 10_000;
  private static final int BATCH = 500;

  private record Said(StationId station, Instant at, boolean fromThere, String text) {}

  private final BlockingQueue<Said> line = new ArrayBlockingQueue<>(LINE);
  private final AtomicLong lost = new AtomicLong();
  private volatile Set<StationId> listened = Set.of();

  @Inject private MessageLog log;
  @Inject private Clock clock;

  /** Learns which stations are listened to. */
  public void learn() {
    listened = log.listened();
  }

  void note(StationId station, boolean fromThere, String text) {
    if (listened.contains(station)
        && !line.offer(new Said(station, clock.instant(), fromThere, text))) {
      lost.incrementAndGet();
    }
  }

  /** A wire whose messages to the station are recorded too. */
  Wire recorded(StationId station, Wire wire) {
    return new Wire() {
      @Override
      public void send(String text) {
        note(station, false, text);
        wire.send(text);
      }

      @Override
      public void ping() {
        wire.ping();
      }

      @Override
      public void close(Ending why) {
        wire.close(why);
      }

      @Override
      public Duration bears(Duration usual) {
        return wire.bears(usual);
      }

      @Override
      public String suffix() {
        return wire.suffix();
      }
    };
  }

  /** Writes what is in line; what the database does not take is lost, and counted. */
  public void write() {
    List<Said> some = new ArrayList<>(BATCH);
    while (line.drainTo(some, BATCH) > 0) {
      try {
        log.keep(some.stream().map(Recorder::raw).toList());
      } catch (RuntimeException e) {
        lost.addAndGet(some.size());
        LOG.warn("{} messages of stations were not kept: {}", some.size(), e.getMessage());
      }
      some.clear();
    }
  }

  private static RawMessage raw(Said said) {
    return RawMessage.of(said.station, said.at, said.fromThere, said.text);
  }

  /** How many messages were not kept since the server started. */
  public long lost() {
    return lost.get();
  }
}
