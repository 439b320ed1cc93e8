package org.ecs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a subscriber comes to another e-mail address. */
class EmailChangesTest {

  private static final String PASSWORD = "otters carry blue kettles";

  private Ecs ecs;
  private AccountRow maija;

  @BeforeEach
  void open() {
    ecs = Ecs.on(Database.H2);
    Town town = new Town(ecs);
    town.tariff("DAY", "0.25", "10");
    maija = town.account("Maija", BillingMode.POSTPAID, "100.00");
    activate(maija);
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  @Test
  void nothingChangesBeforeTheNewAddressConfirms() {
    changes().ask(maija.id(), "new@example.org");
    assertThat(email()).isEqualTo("maija@example.org");
    assertThat(changes().waiting(maija.id())).contains("new@example.org");
  }

  @Test
  void theConfirmedAddressIsAlsoTheNameToSignInWith() {
    String token = asked("New@Example.org");
    changes().confirm(token);
    assertThat(email()).isEqualTo("New@Example.org");
    assertThat(signIns().knows("new@example.org", PASSWORD)).isTrue();
    assertThat(signIns().knows("maija@example.org", PASSWORD)).isFalse();
    assertThat(signIns().accountOf("new@example.org")).contains(maija.id());
    assertThat(changes().waiting(maija.id())).isEmpty();
  }

  @Test
  void aLinkConfirmsOnceAndInTime() {
    String used = asked("new@example.org");
    changes().confirm(used);
    assertThatThrownBy(() -> changes().confirm(used)).hasMessageContaining("LINK_NOT_GOOD");
    String late = asked("newer@example.org");
    ecs.clock().forward(Duration.ofHours(2));
    assertThatThrownBy(() -> changes().confirm(late)).hasMessageContaining("LINK_NOT_GOOD");
    assertThat(email()).isEqualTo("new@example.org");
  }

  @Test
  void theNameOfSomebodyElseIsNotTakenOver() {
    AccountRow pekka = new Town(ecs).account("Pekka", BillingMode.POSTPAID, "100.00");
    activate(pekka);
    changes().confirm(asked("pekka@example.org"));
    assertThat(signIns().accountOf("pekka@example.org")).contains(pekka.id());
    assertThat(signIns().accountOf("maija@example.org")).contains(maija.id());
  }

  @Test
  void whatIsNoAddressIsRefused() {
    assertThatThrownBy(() -> changes().ask(maija.id(), "<script>@x"))
        .hasMessageContaining("EMAIL_MALFORMED");
  }

  private String asked(String address) {
    changes().ask(maija.id(), address);
    long id = ((Number) ecs.ask("select max(id) from email_change")).longValue();
    return changes().link(id).getQuery().substring("token=".length());
  }

  private void activate(AccountRow account) {
    Activations activations = ecs.the(Activations.class);
    String token = activations.invite(account.id()).getQuery().substring("token=".length());
    activations.redeem(token, PASSWORD);
  }

  private String email() {
    return ecs.the(Accounts.class).get(maija.id()).contact().email();
  }

  private EmailChanges changes() {
    return ecs.the(EmailChanges.class);
  }

  private SignIns signIns() {
    return ecs.the(SignIns.class);
  }
}
