package org.ecs.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecs.access.Activations;
import org.ecs.access.EmailChanges;
import org.ecs.access.SignIns;
import org.ecs.billing.BillDataRecordWritten;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.Contact;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages about a subscriber's own access, and what they prefer to hear of. */
class OwnAccessTest {

  private Ecs ecs;
  private AccountRow maija;

  /** Keeps what it is given, as a mail server would. */
  @ApplicationScoped
  public static class Post implements NotificationChannel {
    private final List<Message> sent = new ArrayList<>();

    @Override
    public String name() {
      return "email";
    }

    @Override
    public Optional<String> addressOf(Contact contact) {
      return Optional.ofNullable(contact.email());
    }

    @Override
    public void send(Message message, @Nullable Long delivery) {
      sent.add(message);
    }

    List<Message> sent() {
      return sent;
    }
  }

  @BeforeEach
  void open() {
    ecs = Ecs.on(Database.H2, Post.class);
    Town town = new Town(ecs);
    town.tariff("DAY", "0.25", "10");
    maija = town.account("Maija", BillingMode.POSTPAID, "100.00");
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  @Test
  void whoForgotThePasswordGetsALinkThatWorks() {
    activations().forgotten("MAIJA@example.org ");
    Message mail = sent();
    assertThat(mail.to()).isEqualTo("maija@example.org");
    String token = mail.text().replaceAll("(?s).*token=(\\w+).*", "$1");
    activations().redeem(token, "otters carry blue kettles");
    assertThat(ecs.the(SignIns.class).knows("maija@example.org", "otters carry blue kettles"))
        .isTrue();
  }

  @Test
  void anUnknownAddressSendsNothingAndSaysNothing() {
    activations().forgotten("nobody@example.org");
    assertThat(due()).isEmpty();
  }

  @Test
  void askingAgainAtOnceSendsNoSecondMessage() {
    activations().forgotten("maija@example.org");
    sent();
    activations().forgotten("maija@example.org");
    assertThat(due()).isEmpty();
    ecs.clock().forward(Duration.ofMinutes(3));
    activations().forgotten("maija@example.org");
    assertThat(due()).hasSize(1);
  }

  @Test
  void whoLooksAtWhatWasSentDoesNotSeeTheLink() {
    activations().forgotten("maija@example.org");
    sent();
    assertThat(ecs.the(NotificationLists.class).sentTo(maija.id(), 0, 10).rows().get(0).text())
        .contains("token=…");
  }

  @Test
  void theNewAddressIsAskedAndTheOldOneIsTold() {
    ecs.the(EmailChanges.class).ask(maija.id(), "new@example.org");
    Message asked = sent();
    assertThat(asked.to()).isEqualTo("new@example.org");
    ecs.the(EmailChanges.class).confirm(asked.text().replaceAll("(?s).*token=(\\w+).*", "$1"));
    Message told = sent();
    assertThat(told.to()).isEqualTo("maija@example.org");
    assertThat(told.text()).contains("new@example.org");
  }

  @Test
  void aReceiptThatIsNotWantedIsNotSent() {
    preferences().choose(maija.id(), Occasion.SESSION_RECEIPT, "email", false);
    ecs.events().fire(new BillDataRecordWritten(1, maija.id()));
    due().forEach(id -> ecs.the(Notifications.class).send(id));
    assertThat(post().sent()).isEmpty();
    assertThat(due()).isEmpty();
  }

  @Test
  void whatHasToBeSentCannotBeSwitchedOff() {
    assertThatThrownBy(
            () -> preferences().choose(maija.id(), Occasion.PASSWORD_LINK, "email", false))
        .hasMessageContaining("MESSAGE_MANDATORY");
  }

  @Test
  void aPreferenceCanBeTakenBack() {
    preferences().choose(maija.id(), Occasion.SESSION_RECEIPT, "email", false);
    preferences().choose(maija.id(), Occasion.SESSION_RECEIPT, "email", true);
    assertThat(preferences().wants(maija.id(), Occasion.SESSION_RECEIPT, "email")).isTrue();
  }

  private List<Long> due() {
    return ecs.the(Notifications.class).due(10);
  }

  private Message sent() {
    due().forEach(id -> ecs.the(Notifications.class).send(id));
    List<Message> sent = post().sent();
    return sent.get(sent.size() - 1);
  }

  private Post post() {
    return ecs.the(Post.class);
  }

  private Activations activations() {
    return ecs.the(Activations.class);
  }

  private Preferences preferences() {
    return ecs.the(Preferences.class);
  }
}
