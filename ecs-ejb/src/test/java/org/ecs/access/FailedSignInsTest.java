package org.ecs.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.ecs.common.Caller;
import org.ecs.common.Refusal;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Caller CRM = new Caller("crm", "192.0.2.1");

  private final FailedSignIns failures = new FailedSignIns();

  @Test
  void theSixthTryAfterFiveFailuresHasToWaitForAMinute() {
    fail(5);
    assertThatThrownBy(() -> failures.check(CRM, NOON.plusSeconds(59)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("SIGN_IN_THROTTLED");
    assertThatCode(() -> failures.check(CRM, NOON.plusSeconds(60))).doesNotThrowAnyException();
  }

  @Test
  void upperCaseIsNoWayRoundIt() {
    fail(5);
    assertThatThrownBy(() -> failures.check(new Caller("CRM", "192.0.2.1"), NOON))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void anotherAddressDoesNotSufferForIt() {
    fail(5);
    assertThatCode(() -> failures.check(new Caller("crm", "192.0.2.2"), NOON))
        .doesNotThrowAnyException();
  }

  @Test
  void aSuccessForgivesAll() {
    fail(5);
    failures.succeeded(CRM);
    fail(4);
    assertThatCode(() -> failures.check(CRM, NOON)).doesNotThrowAnyException();
  }

  @Test
  void aFloodOfInventedNamesIsForgottenFromItsOldEnd() {
    fail(5);
    for (int i = 0; i < 10_000; i++) {
      failures.failed(new Caller("name" + i, "192.0.2.9"), NOON);
    }
    assertThatCode(() -> failures.check(CRM, NOON)).doesNotThrowAnyException();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      failures.failed(CRM, NOON);
    }
  }
}
