package org.ecs.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Multipart;
import java.time.Duration;
import org.ecs.common.Refusal;
import org.ecs.mediation.StationLine;
import org.ecs.notification.Message;
import org.ecs.queue.NoBroker;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmailChannelTest {

  private final GreenMail server = LocalMail.server();

  private Ecs ecs;

  @BeforeEach
  void services() {
    ecs = Ecs.on(Database.H2, NoBroker.class, LocalMail.class);
  }

  @AfterEach
  void stop() {
    server.stop();
    ecs.close();
  }

  private EmailChannel channel() {
    return ecs.the(EmailChannel.class);
  }

  @Test
  void aMessageArrivesAsTextAndAsHtml() throws Exception {
    server.start();
    channel()
        .send(new Message("maija@example.fi", "Kuitti €", "Hyvää päivää", "<p>Hyvää päivää"), null);
    var mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("Kuitti €");
    assertThat(mail.getFrom()[0]).hasToString("ECS <ecs@example.org>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getMessageID()).isNotBlank();
    Multipart parts = (Multipart) mail.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Hyvää päivää");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
  }

  @Test
  void aSubjectCannotBeginAnotherHeader() throws Exception {
    server.start();
    channel().send(new Message("maija@example.fi", "a\r\nBcc: all@example.org", "x", null), null);
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
  }

  @Test
  void aServerThatIsDownIsTriedAgain() {
    assertThatThrownBy(() -> channel().send(new Message("maija@example.fi", "s", "t", null), null))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("UPSTREAM_AWAY");
  }

  @Test
  void aReceiptWaitsForTheMailServer() throws Exception {
    Town town = new Town(ecs);
    town.tariff("DAY", "0.25", "24");
    town.card(town.account("Maija", BillingMode.POSTPAID, "500.00"), "04A1B2C3");
    charge();
    ecs.the(NotificationDelivery.class).deliverDue();
    assertThat(ecs.ask("select notification_state from notification")).isEqualTo("WAITING");
    server.start();
    ecs.the(NotificationDelivery.class).deliverDue();
    assertThat(server.getReceivedMessages()).as("not yet due again").isEmpty();
    ecs.clock().forward(Duration.ofMinutes(2));
    ecs.the(NotificationDelivery.class).deliverDue();
    ecs.the(NotificationDelivery.class).deliverDue();
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(ecs.ask("select notification_state from notification")).isEqualTo("DONE");
  }

  private void charge() {
    var station = StationLine.ofNew(ecs, "S1");
    station.says(
        "[2,\"1\",\"StartTransaction\",{\"connectorId\":1,\"idTag\":\"04A1B2C3\",\"meterStart\":0,"
            + "\"timestamp\":\"2026-05-04T07:58:00Z\"}]");
    Object session = ecs.ask("select id from charging_session");
    station.says(
        "[2,\"2\",\"StopTransaction\",{\"transactionId\":%s,\"meterStop\":500,\"timestamp\":\"2026-05-04T08:00:00Z\"}]"
            .formatted(session));
  }
}
