package org.ecs.sms.line;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.sms.SmsLine;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line to an SMS centre: bound as a transceiver, watched, and bound again with growing pauses
 * when it is lost. Each node of a cluster has its own.
 */
@ApplicationScoped
public class SmppLine implements SmsLine {

  private static final Logger LOG = LoggerFactory.getLogger(SmppLine.class);
  private static final int LONGEST_PAUSE = 60;

  @Inject private SmppSettings settings;
  @Inject private SmppReceiver receiver;
  @Inject private Clock clock;

  private final AtomicInteger reference = new AtomicInteger();
  private volatile @Nullable SMPPSession session;
  private @Nullable Semaphore window;
  private Instant nextTry = Instant.EPOCH;
  private int failures;

  @Override
  public boolean isOn() {
    return settings.isOn();
  }

  @Override
  public Submitted submit(String to, String text) {
    SMPPSession bound = session;
    if (bound == null || !isBound()) {
      throw new Refusal(Reason.UPSTREAM_AWAY, "SMS centre: not bound");
    }
    Submission submission = new Submission(settings, bound, to, Encoding.plain(text));
    Semaphore places = window();
    try {
      if (!places.tryAcquire(settings.answerTime().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Refusal(Reason.UPSTREAM_AWAY, "SMS centre: the window is full");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Reason.UPSTREAM_AWAY, "SMS centre: interrupted");
    }
    try {
      return submission.send(reference.incrementAndGet());
    } finally {
      places.release();
    }
  }

  /** Whether the line is up. */
  public boolean isBound() {
    SMPPSession now = session;
    return now != null && now.getSessionState().isBound();
  }

  /** Binds where the line is not up and the pause is over; to be called every second. */
  public synchronized void keep() {
    if (!isOn() || isBound() || clock.instant().isBefore(nextTry)) {
      return;
    }
    try {
      session = bind();
      failures = 0;
      LOG.info("bound to the SMS centre {}:{}", settings.host(), settings.port());
    } catch (IOException | RuntimeException e) {
      failures = Math.min(failures + 1, 10);
      long pause = Math.min(LONGEST_PAUSE, 1L << failures);
      nextTry = clock.instant().plus(Duration.ofSeconds(pause));
      LOG.warn("the SMS centre is away, next try in {} s: {}", pause, e.getMessage());
    }
  }

  private SMPPSession bind() throws IOException {
    SMPPSession fresh = new SMPPSession();
    fresh.setMessageReceiverListener(receiver);
    fresh.setEnquireLinkTimer((int) settings.enquireAfter().toMillis());
    fresh.setTransactionTimer(settings.answerTime().toMillis());
    try {
      fresh.connectAndBind(
          settings.host(), settings.port(), settings.bind(), settings.answerTime().toMillis());
      return fresh;
    } catch (IOException | RuntimeException e) {
      fresh.close();
      throw e;
    }
  }

  private synchronized Semaphore window() {
    if (window == null) {
      window = new Semaphore(settings.window());
    }
    return window;
  }

  /** Ends the line in good order. */
  @PreDestroy
  public synchronized void end() {
    SMPPSession last = session;
    session = null;
    if (last != null) {
      last.unbindAndClose();
    }
  }
}
