package org.ecs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private static final Ecs ECS = Ecs.on(Database.H2);
  private final PasswordRules rules = ECS.the(PasswordRules.class);

  @AfterAll
  static void close() {
    ECS.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"three small boats", "kuusi palaa hyvin", "Vq8#kw2Lm4x!", "überraschend schön"})
  void aLongOneThatNobodyGuessesIsFine(String password) {
    assertThat(rules.checked("ann", password)).isEqualTo(password);
  }

  @Test
  void twelveCharactersAreLongEnoughAndElevenAreNot() {
    assertThat(rules.checked("ann", "Vq8#kw2Lm4x!")).hasSize(12);
    assertRefused("ann", "Vq8#kw2Lm4x", "PASSWORD_TOO_SHORT");
  }

  @Test
  void whatBcryptWouldNotLookAtIsRefused() {
    String letters = "Vq8#kw2Lm4".repeat(7);
    assertThat(rules.checked("ann", letters + "ab")).hasSize(72);
    assertRefused("ann", letters + "abc", "PASSWORD_TOO_LONG");
    assertRefused("ann", letters + "aä", "PASSWORD_TOO_LONG"); // 71 characters, 73 bytes
  }

  @Test
  void theNameIsNoPartOfIt() {
    assertRefused("jane.doe", "hurray-Jane.Doe-here", "PASSWORD_LIKE_NAME");
    assertRefused("jane.doe@example.org", "hurray-jane.doe-here", "PASSWORD_LIKE_NAME");
    assertThat(rules.checked("jo", "three jolly boats")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "P4ssw0rd2026!",
        "passwordpassword",
        "Salasana-2026",
        "Passwort!!!!!",
        "qwertyuiop12",
        "123456789012",
        "987654321098",
        "20262026202620262026",
        "aaaaaaaaaaaa",
        "abababababab",
        "December2026",
        "iloveyou1234",
        "Administr4t0r",
        "!!!???###...",
        "correct horse battery staple"
      })
  void whatIsGuessedFirstIsRefused(String password) {
    assertRefused("ann", password, "PASSWORD_TOO_COMMON");
  }

  private void assertRefused(String name, String password, String reason) {
    assertThatThrownBy(() -> rules.checked(name, password)).hasMessageContaining(reason);
  }
}
