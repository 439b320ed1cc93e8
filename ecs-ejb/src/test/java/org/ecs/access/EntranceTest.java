package org.ecs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.ecs.common.Audit;
import org.ecs.common.AuditFilter;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntranceTest {

  private static final String PASSWORD = "three small boats";

  private static final Ecs H2 = Ecs.on(Database.H2);

  private Ecs ecs;
  private Entrance entrance;

  @BeforeEach
  void open() {
    ecs = Afresh.on(H2);
    entrance = ecs.the(Entrance.class);
    ecs.the(SignIns.class).create("ann", PASSWORD, SignIns.Kind.STAFF, Set.of(Role.AGENT));
  }

  @AfterAll
  static void close() {
    H2.close();
  }

  @Test
  void whoKnowsThePasswordIsIn() {
    Standing standing = entrance.password(SignIns.Kind.STAFF, "Ann", PASSWORD);
    assertThat(standing.active()).isTrue();
    assertThat(trail()).containsExactly("ann sign-in ann ");
  }

  @Test
  void aWrongPasswordAnUnknownNameAndABlockedOneAreTheSame() {
    assertWrong("ann", "wrong");
    assertWrong("nobody", PASSWORD);
    assertWrong("", "");
    ecs.the(SignIns.class).block("ann");
    assertWrong("ann", PASSWORD);
  }

  @Test
  void anIntegratorHasNothingToDoOnThePages() {
    ecs.the(SignIns.class).create("big-crm", PASSWORD, SignIns.Kind.INTEGRATOR, Set.of(Role.CRM));
    assertWrong("big-crm", PASSWORD);
  }

  @Test
  void aFailureIsNotedButNotANameThatNobodyHas() {
    assertWrong("ann", "wrong");
    assertWrong("my password by mistake", "x");
    assertThat(trail())
        .containsExactly(
            "anonymous sign-in.failed unknown name password",
            "anonymous sign-in.failed ann password");
  }

  @Test
  void guessingHasToWaitAndEvenTheRightPasswordDoes() {
    for (int i = 0; i < 5; i++) {
      assertWrong("ann", "wrong");
    }
    assertThatThrownBy(() -> entrance.password(SignIns.Kind.STAFF, "ann", PASSWORD))
        .isInstanceOfSatisfying(
            TooManyTries.class, wait -> assertThat(wait.minutes()).isEqualTo(1));
    ecs.clock().forward(Duration.ofMinutes(1));
    assertThat(entrance.password(SignIns.Kind.STAFF, "ann", PASSWORD)).isNotNull();
  }

  @Test
  void whoHasASecondFactorIsInWithTheCodeOnly() {
    String secret = enrol();
    assertThat(entrance.password(SignIns.Kind.STAFF, "ann", PASSWORD).secondFactor()).isTrue();
    assertThat(trail()).noneMatch(entry -> entry.startsWith("ann sign-in"));
    ecs.clock().forward(Duration.ofMinutes(1));
    entrance.code("ann", code(secret));
    assertThat(trail()).contains("ann sign-in ann with second factor");
  }

  @Test
  void codesAreNotGuessedEither() {
    enrol();
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> entrance.code("ann", "wrong"))
          .hasMessageContaining("SECOND_FACTOR_WRONG");
      entrance.password(SignIns.Kind.STAFF, "ann", PASSWORD); // which forgives no wrong code
    }
    assertThatThrownBy(() -> entrance.code("ann", "wrong")).isInstanceOf(TooManyTries.class);
    assertThat(trail()).contains("anonymous sign-in.failed ann second factor");
  }

  @Test
  void aContractIsNoWayRoundTheSecondFactor() {
    entrance.admitToContracts("ann");
    enrol();
    assertThatThrownBy(() -> entrance.admitToContracts("ann"))
        .hasMessageContaining("SECOND_FACTOR_NEEDED");
  }

  @Test
  void whoChangesThePasswordKnowsTheOldOneAndChoosesANewOne() {
    assertThatThrownBy(() -> entrance.changePassword("ann", "wrong", "four large boats"))
        .hasMessageContaining("SIGN_IN_FAILED");
    assertThatThrownBy(() -> entrance.changePassword("ann", PASSWORD, PASSWORD))
        .hasMessageContaining("PASSWORD_NOT_NEW");
    assertThatThrownBy(() -> entrance.changePassword("ann", PASSWORD, "short"))
        .hasMessageContaining("PASSWORD_TOO_SHORT");
    entrance.changePassword("ann", PASSWORD, "four large boats");
    assertThat(entrance.password(SignIns.Kind.STAFF, "ann", "four large boats")).isNotNull();
  }

  private String enrol() {
    String secret = ecs.the(SecondFactors.class).begin("ann").secret();
    ecs.the(SecondFactors.class).confirm("ann", code(secret));
    return secret;
  }

  private String code(String secret) {
    return SecondFactor.generator(secret).at(ecs.clock().now().getEpochSecond());
  }

  private void assertWrong(String name, String password) {
    assertThatThrownBy(() -> entrance.password(SignIns.Kind.STAFF, name, password))
        .hasMessageContaining("SIGN_IN_FAILED");
  }

  private java.util.List<String> trail() {
    AuditFilter signIns = new AuditFilter("", "sign-in", "", null, null);
    return ecs.the(Audit.class).find(signIns, 0, 50).rows().stream()
        .filter(row -> !row.what().matches("sign-in\\.(create|block)"))
        .map(row -> row.who() + " " + row.what() + " " + row.subject() + " " + row.detail())
        .toList();
  }
}
