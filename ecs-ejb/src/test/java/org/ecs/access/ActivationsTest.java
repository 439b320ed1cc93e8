package org.ecs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a subscriber comes to a password. */
class ActivationsTest {

  private static final String PASSWORD = "otters carry blue kettles";

  private Ecs ecs;
  private AccountRow maija;

  @BeforeEach
  void open() {
    ecs = Ecs.on(Database.H2);
    Town town = new Town(ecs);
    town.tariff("DAY", "0.25", "10");
    maija = town.account("Maija", BillingMode.POSTPAID, "100.00");
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  @Test
  void aLinkFromTheWelcomeKitMakesASignInThatBelongsToTheAccount() {
    String token = token(invite());
    assertThat(activations().nameOf(token)).contains("maija@example.org");
    assertThat(activations().redeem(token, PASSWORD)).isEqualTo("maija@example.org");
    assertThat(signIns().knows("Maija@Example.org", PASSWORD)).isTrue();
    assertThat(signIns().accountOf("maija@example.org")).contains(maija.id());
    assertThat(ecs.ask("select role_name from sign_in_role")).isEqualTo("subscriber");
  }

  @Test
  void aLinkWorksOnceAndEndsTheOthers() {
    String first = token(invite());
    String second = token(invite());
    activations().redeem(first, PASSWORD);
    assertThat(activations().nameOf(first)).isEmpty();
    assertThatThrownBy(() -> activations().redeem(first, "nine lamps over a quiet bay"))
        .hasMessageContaining("LINK_NOT_GOOD");
    assertThatThrownBy(() -> activations().redeem(second, "nine lamps over a quiet bay"))
        .hasMessageContaining("LINK_NOT_GOOD");
    assertThat(signIns().knows("maija@example.org", PASSWORD)).isTrue();
  }

  @Test
  void aLinkEndsWithItsTime() {
    String token = token(invite());
    ecs.clock().forward(Duration.ofDays(30));
    assertThatThrownBy(() -> activations().redeem(token, PASSWORD))
        .hasMessageContaining("LINK_NOT_GOOD");
  }

  @Test
  void aShortPasswordLeavesTheLinkAsItWas() {
    String token = token(invite());
    assertThatThrownBy(() -> activations().redeem(token, "short"))
        .hasMessageContaining("PASSWORD_TOO_SHORT");
    assertThat(activations().nameOf(token)).isPresent();
  }

  @Test
  void whoForgotThePasswordSetsAnotherOne() {
    activations().redeem(token(invite()), PASSWORD);
    String token = token(activations().reset(maija.id()));
    activations().redeem(token, "nine lamps over a quiet bay");
    assertThat(signIns().knows("maija@example.org", PASSWORD)).isFalse();
    assertThat(signIns().knows("maija@example.org", "nine lamps over a quiet bay")).isTrue();
  }

  @Test
  void theDatabaseNeverHoldsTheLink() {
    String token = token(invite());
    assertThat((String) ecs.ask("select token_hash from activation"))
        .hasSize(64)
        .isNotEqualTo(token);
  }

  @Test
  void aNameThatSomebodyElseHasIsNotTakenOver() {
    signIns().create("maija@example.org", PASSWORD, SignIns.Kind.STAFF, Set.of(Role.AGENT));
    String token = token(invite());
    assertThatThrownBy(() -> activations().redeem(token, "nine lamps over a quiet bay"))
        .hasMessageContaining("SIGN_IN_NAME_TAKEN");
    assertThat(signIns().accountOf("maija@example.org")).isEmpty();
  }

  private URI invite() {
    return activations().invite(maija.id());
  }

  private static String token(URI link) {
    assertThat(link.toString())
        .startsWith("http://localhost:8080/ecs/selfcare/activate.xhtml?token=");
    return link.getQuery().substring("token=".length());
  }

  private Activations activations() {
    return ecs.the(Activations.class);
  }

  private SignIns signIns() {
    return ecs.the(SignIns.class);
  }
}
