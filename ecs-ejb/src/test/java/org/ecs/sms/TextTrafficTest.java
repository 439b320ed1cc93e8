package org.ecs.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many texts come and go, whose they are, and what becomes of them. */
class TextTrafficTest {

  private static final String NUMBER = "+358501112223";

  private Ecs ecs;
  private Phone phone;
  private String code;

  private void open() {
    ecs = Ecs.on(Database.H2, Phone.Carrier.class);
    Town town = new Town(ecs);
    town.tariff("DAY", "0.25", "24");
    phone = new Phone(ecs, NUMBER);
    town.card(phone.subscribe("en", BillingMode.POSTPAID, "100"), "04A1");
    code = Phone.connected(ecs, town.activeStation("S1"));
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  @Test
  void aNumberOfNobodyIsAnsweredOnceADay() {
    open();
    Phone stranger = new Phone(ecs, "+491701234567");
    stranger.asks(code);
    stranger.asks("help");
    assertThat(said()).hasSize(1).first().asString().contains("do not know this phone number");
    ecs.clock().forward(Duration.ofDays(1));
    stranger.asks("stop");
    assertThat(said()).hasSize(2);
    new Phone(ecs, "BANK").asks("win");
    new Phone(ecs, "16123").asks("help");
    assertThat(said()).as("a name and a short number may be machines").hasSize(2);
  }

  @Test
  void aNumberIsFoundHoweverItIsWritten() {
    open();
    assertThat(new Phone(ecs, "358501112223").asks("help")).startsWith("Text the code");
    assertThat(ecs.ask("select sender from incoming_text")).isEqualTo(NUMBER);
  }

  @Test
  void aFloodIsCountedAndNotAnswered() {
    open();
    for (int i = 0; i < 40; i++) {
      phone.sends("text " + i);
    }
    phone.work();
    assertThat(ecs.ask("select count(*) from incoming_text")).isEqualTo(11L);
    assertThat(said()).hasSize(10);
    ecs.clock().forward(Duration.ofMinutes(11));
    assertThat(phone.asks("help")).startsWith("Text the code");
  }

  @Test
  void soManyTextsADayGoToANumberAndHelpIsAlwaysGiven() {
    open();
    for (int i = 0; i < 40; i++) {
      phone.asks("saldo " + i);
      ecs.clock().forward(Duration.ofMinutes(11));
    }
    assertThat(said()).hasSize(30);
    assertThat(ecs.ask("select count(*) from outgoing_text where outgoing_state = 'REFUSED'"))
        .isEqualTo(10L);
    phone.asks("help");
    assertThat(said()).hasSize(31);
  }

  @Test
  void anAnswerWaitsForACentreThatIsAwayAndThenGivesUp() {
    open();
    ecs.the(Phone.Carrier.class).away(true);
    phone.asks("help");
    assertThat(said()).isEmpty();
    ecs.the(Phone.Carrier.class).away(false);
    phone.work();
    assertThat(said()).as("not yet").isEmpty();
    ecs.clock().forward(Duration.ofSeconds(15));
    phone.work();
    assertThat(said()).hasSize(1);
  }

  @Test
  void receiptsSayWhatBecameOfATextEvenIfTheyAreEarly() {
    open();
    ecs.run(() -> ecs.the(OutgoingTexts.class).receipt("id-1", true, null));
    phone.asks("help");
    assertThat(state()).isEqualTo("SENT");
    ecs.run(() -> ecs.the(OutgoingTexts.class).matchReceipts());
    assertThat(state()).isEqualTo("DELIVERED");
    ecs.run(() -> ecs.the(OutgoingTexts.class).receipt("id-1", false, "UNDELIV"));
    assertThat(state()).as("the first receipt counts").isEqualTo("DELIVERED");
    assertThat(ecs.ask("select count(*) from delivery_receipt")).isEqualTo(0L);
  }

  private Object state() {
    return ecs.ask("select outgoing_state from outgoing_text");
  }

  private List<String> said() {
    return ecs.the(Phone.Carrier.class).carried();
  }
}
