package org.ecs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.ecs.common.Caller;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {

  private static final Caller CRM = new Caller("crm", "192.0.2.1");

  private static final Ecs H2 = Ecs.on(Database.H2);

  private Ecs ecs;
  private FailedSignIns failures;

  @BeforeEach
  void open() {
    ecs = Afresh.on(H2);
    failures = ecs.the(FailedSignIns.class);
  }

  @AfterAll
  static void close() {
    H2.close();
  }

  @Test
  void theSixthTryAfterFiveFailuresHasToWaitForAMinute() {
    fail(5, CRM);
    ecs.clock().forward(Duration.ofSeconds(59));
    assertRefused(CRM);
    ecs.clock().forward(Duration.ofSeconds(1));
    assertAdmitted(CRM);
  }

  @Test
  void eachFurtherFailureWaitsTwiceAsLongUpToAQuarterOfAnHour() {
    fail(5, CRM);
    for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
      ecs.clock().forward(Duration.ofMinutes(minutes).minusSeconds(1));
      assertThatThrownBy(() -> failures.admit(CRM))
          .isInstanceOf(TooManyTries.class)
          .hasMessageContaining("again in 1 s");
      ecs.clock().forward(Duration.ofSeconds(1));
      assertAdmitted(CRM);
    }
  }

  @Test
  void anHourWithoutAFailureForgivesAll() {
    fail(5, CRM);
    ecs.clock().forward(Duration.ofMinutes(61));
    fail(5, CRM);
    assertRefused(CRM);
  }

  @Test
  void upperCaseIsNoWayRoundIt() {
    fail(5, CRM);
    assertRefused(new Caller(" CRM ", "192.0.2.1"));
  }

  @Test
  void anotherAddressDoesNotSufferForIt() {
    fail(5, CRM);
    assertAdmitted(new Caller("crm", "192.0.2.2"));
  }

  @Test
  void manyAddressesTogetherDoNotGuessOneName() {
    for (int i = 0; i < 25; i++) {
      assertAdmitted(new Caller("crm", "192.0.2." + i));
    }
    assertRefused(new Caller("crm", "192.0.2.99"));
    assertAdmitted(new Caller("tariffs", "192.0.2.99"));
  }

  @Test
  void oneAddressDoesNotTryOnePasswordOnAllNames() {
    for (int i = 0; i < 100; i++) {
      assertAdmitted(new Caller("name" + i, "192.0.2.1"));
    }
    assertRefused(new Caller("name100", "192.0.2.1"));
  }

  @Test
  void aSuccessForgivesAll() {
    fail(4, CRM);
    assertAdmitted(CRM);
    failures.succeeded(CRM);
    fail(5, CRM);
    assertRefused(CRM);
  }

  @Test
  void manyTriesAtOnceAreNoMoreThanOneAfterTheOther() throws Exception {
    try (Ecs postgres = Ecs.on(Database.POSTGRESQL)) {
      postgres.the(FailedSignIns.class).admit(CRM);
      postgres.the(FailedSignIns.class).succeeded(CRM);
      var pool = Executors.newFixedThreadPool(8);
      Callable<Boolean> attempt = () -> admitted(postgres.the(FailedSignIns.class));
      List<Future<Boolean>> tries =
          pool.invokeAll(Stream.generate(() -> attempt).limit(24).toList());
      long admitted = 0;
      for (Future<Boolean> each : tries) {
        admitted += each.get() ? 1 : 0;
      }
      pool.shutdown();
      assertThat(admitted).isEqualTo(5);
    }
  }

  private static boolean admitted(FailedSignIns failures) {
    try {
      failures.admit(CRM);
      return true;
    } catch (TooManyTries wait) {
      return false;
    }
  }

  @Test
  void whatCountsNoLongerIsForgotten() {
    fail(5, CRM);
    ecs.clock().forward(Duration.ofHours(2));
    failures.forgetOld();
    assertThat(((Number) ecs.ask("select count(*) from failed_sign_in")).longValue()).isZero();
  }

  private void fail(int times, Caller caller) {
    for (int i = 0; i < times; i++) {
      assertAdmitted(caller);
    }
  }

  private void assertAdmitted(Caller caller) {
    assertThatCode(() -> failures.admit(caller)).doesNotThrowAnyException();
  }

  private void assertRefused(Caller caller) {
    assertThatThrownBy(() -> failures.admit(caller))
        .isInstanceOf(TooManyTries.class)
        .hasMessageContaining("SIGN_IN_THROTTLED");
  }
}
