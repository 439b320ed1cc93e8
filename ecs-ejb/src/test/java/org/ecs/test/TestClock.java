package org.ecs.test;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it; it starts on a Monday morning in May 2026. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock {

  private volatile Instant now = Instant.parse("2026-05-04T08:00:00Z");

  public void set(Instant instant) {
    now = instant;
  }

  public void forward(Duration duration) {
    now = now.plus(duration);
  }

  public Instant now() {
    return now;
  }

  @Produces
  @Alternative
  @Priority(1)
  Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("the zone belongs to the station or the account");
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }
}
