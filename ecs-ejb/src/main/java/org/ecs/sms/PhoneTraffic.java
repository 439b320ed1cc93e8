package org.ecs.sms;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How much goes to and comes from one number; its lock lets one text of a number be looked at a
 * time. Days are those of UTC.
 */
@Entity
@Table(name = "phone_traffic")
class PhoneTraffic {

  @Id private String phoneNumber;
  private @Nullable String sentOn;
  private int sentCount;
  private @Nullable Instant heardSince;
  private int heardCount;
  private @Nullable String strangerOn;
  private int strangerCount;

  @SuppressWarnings("NullAway")
  protected PhoneTraffic() {}

  PhoneTraffic(String number) {
    this.phoneNumber = number;
  }

  /** How many texts went to the number on this day. */
  int sentOn(Instant now) {
    return day(now).equals(sentOn) ? sentCount : 0;
  }

  void sent(Instant now) {
    sentCount = sentOn(now) + 1;
    sentOn = day(now);
  }

  /** Another text comes from the number: how many there are within the window, with this one. */
  int heard(Instant now, Duration window) {
    if (heardSince == null || !now.isBefore(heardSince.plus(window))) {
      heardSince = now;
      heardCount = 0;
    }
    return ++heardCount;
  }

  /** Whether a number that nobody has is answered once more today. */
  boolean answersStranger(Instant now, int most) {
    strangerCount = day(now).equals(strangerOn) ? strangerCount + 1 : 1;
    strangerOn = day(now);
    return strangerCount <= most;
  }

  private static String day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
  }
}
