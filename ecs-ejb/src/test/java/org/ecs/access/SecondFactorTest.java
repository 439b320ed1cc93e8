package org.ecs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondFactorTest {

  private static final Ecs H2 = Ecs.on(Database.H2);

  private Ecs ecs;
  private SecondFactors factors;

  @BeforeEach
  void open() {
    ecs = Afresh.on(H2);
    factors = ecs.the(SecondFactors.class);
    ecs.the(SignIns.class)
        .create("ann", "three small boats", SignIns.Kind.STAFF, Set.of(Role.AGENT));
  }

  @AfterAll
  static void close() {
    H2.close();
  }

  @Test
  void theCodesAreThoseOfRfc6238() {
    // appendix B, SHA-1: the last six of its eight digits
    String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    assertThat(SecondFactor.generator(secret).at(59)).isEqualTo("287082");
    assertThat(SecondFactor.generator(secret).at(1111111109)).isEqualTo("081804");
    assertThat(SecondFactor.generator(secret).at(20000000000L)).isEqualTo("353130");
  }

  @Test
  void theAddressForTheCameraNamesIssuerAndSignIn() {
    Enrolment enrolment = factors.begin("ann");
    assertThat(enrolment.uri())
        .startsWith("otpauth://totp/ECS:ann?")
        .contains("secret=" + enrolment.secret(), "issuer=ECS", "digits=6", "period=30");
    assertThat(enrolment.grouped()).matches("([A-Z2-7]{4} )+[A-Z2-7]{1,4}");
  }

  @Test
  void aReloadShowsTheSameSecretAndAConfirmedOneIsShownToNobody() {
    assertThat(factors.begin("ann")).isEqualTo(factors.begin("ANN"));
    confirm();
    assertThatThrownBy(() -> factors.begin("ann")).hasMessageContaining("SECOND_FACTOR_ON");
  }

  @Test
  void theDatabaseAloneTellsNoSecretAndNoCode() {
    String secret = factors.begin("ann").secret();
    String code = confirm().get(0).replace("-", "");
    assertThat(ecs.ask("select sealed_secret from second_factor").toString())
        .doesNotContain(secret);
    assertThat(ecs.ask("select min(code_hash) from recovery_code").toString())
        .matches("[0-9a-f]{64}")
        .doesNotContain(code);
  }

  @Test
  void aCodeIsGoodOnceEvenWithinItsTime() {
    String secret = factors.begin("ann").secret();
    confirm();
    ecs.clock().forward(Duration.ofSeconds(60));
    String code = code(secret, 0);
    assertAccepted(code);
    assertWrong(code);
    assertWrong(code(secret, -30));
    assertAccepted(code(secret, 30));
  }

  @Test
  void theCodeThatConfirmedDoesNotSignIn() {
    String secret = factors.begin("ann").secret();
    confirm();
    assertWrong(code(secret, 0));
  }

  @Test
  void aClockMayBeOneStepWrongAndNotTwo() {
    String secret = factors.begin("ann").secret();
    confirm();
    ecs.clock().forward(Duration.ofMinutes(10));
    assertWrong(code(secret, -60));
    assertWrong(code(secret, 60));
    assertAccepted(code(secret, -30));
    assertAccepted(code(secret, 30));
  }

  @Test
  void aRecoveryCodeIsGoodOnceHoweverItIsTyped() {
    List<String> codes = confirm();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertAccepted(codes.get(0).toUpperCase(java.util.Locale.ROOT).replace('-', ' '));
    assertWrong(codes.get(0));
    assertThat(factors.codesLeft("ann")).isEqualTo(9);
    List<String> fresh = factors.newCodes("ann");
    assertWrong(codes.get(1));
    assertAccepted(fresh.get(1));
  }

  @Test
  void aRecoveryCodeOfAnotherIsNone() {
    List<String> codes = confirm();
    ecs.the(SignIns.class)
        .create("bob", "three small boats", SignIns.Kind.STAFF, Set.of(Role.AGENT));
    factors.confirm("bob", code(factors.begin("bob").secret(), 0));
    assertThatThrownBy(() -> factors.accept("bob", codes.get(0)))
        .hasMessageContaining("SECOND_FACTOR_WRONG");
  }

  @Test
  void aWrongCodeConfirmsNothing() {
    factors.begin("ann");
    assertThatThrownBy(() -> factors.confirm("ann", "000000x"))
        .hasMessageContaining("SECOND_FACTOR_WRONG");
    assertThat(ecs.the(SignIns.class).standing("ann").orElseThrow().secondFactor()).isFalse();
  }

  @Test
  void whatWasRemovedIsNotAskedForAndItsCodesAreGone() {
    List<String> codes = confirm();
    assertThat(ecs.the(SignIns.class).standing("ann").orElseThrow().secondFactor()).isTrue();
    factors.remove("ann");
    assertThat(ecs.the(SignIns.class).standing("ann").orElseThrow().secondFactor()).isFalse();
    assertThatThrownBy(() -> factors.accept("ann", codes.get(0)))
        .hasMessageContaining("SECOND_FACTOR_OFF");
  }

  private List<String> confirm() {
    return factors.confirm("ann", code(factors.begin("ann").secret(), 0));
  }

  private String code(String secret, int secondsFromNow) {
    Instant then = ecs.clock().now().plusSeconds(secondsFromNow);
    return SecondFactor.generator(secret).at(then.getEpochSecond());
  }

  private void assertAccepted(String code) {
    assertThatCode(() -> factors.accept("ann", code)).doesNotThrowAnyException();
  }

  private void assertWrong(String code) {
    assertThatThrownBy(() -> factors.accept("ann", code))
        .hasMessageContaining("SECOND_FACTOR_WRONG");
  }
}
