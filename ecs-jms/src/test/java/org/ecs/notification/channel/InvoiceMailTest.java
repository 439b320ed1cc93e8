package org.ecs.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.ecs.finance.InvoiceDocument;
import org.ecs.finance.InvoiceRenderer;
import org.ecs.finance.Month;
import org.ecs.finance.invoicing.Invoicing;
import org.ecs.queue.NoBroker;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes out by e-mail when a month ends, and when nobody pays. */
class InvoiceMailTest {

  private final GreenMail server = LocalMail.server();

  private Ecs ecs;
  private Month month;

  /** A printer that is enough here. */
  @Alternative
  @Priority(1)
  @ApplicationScoped
  static class PlainRenderer implements InvoiceRenderer {
    @Override
    public byte[] pdf(InvoiceDocument document) {
      return ("pdf " + document.totals().due()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] ubl(InvoiceDocument document) {
      return "<Invoice/>".getBytes(StandardCharsets.UTF_8);
    }
  }

  @AfterEach
  void stop() {
    server.stop();
    ecs.close();
  }

  private void invoiced() {
    server.start();
    ecs = Ecs.on(Database.H2, NoBroker.class, LocalMail.class, PlainRenderer.class);
    ecs.clock().set(Instant.parse("2026-03-20T08:00:00Z"));
    month = new Month(ecs);
    AccountRow ada = month.town.account("Ada", BillingMode.POSTPAID, "500.00");
    month.used(ada, "2026-05-03T10:00:00Z", "100.00");
    ecs.clock().set(Instant.parse("2026-06-01T04:00:00Z"));
    month.start(Month.MAY);
    ecs.the(Invoicing.class).work();
    ecs.the(NotificationDelivery.class).deliverDue();
  }

  @Test
  void theInvoiceComesWithItsPdf() throws Exception {
    invoiced();
    MimeMessage mail = server.getReceivedMessages()[1]; // after the receipt of what was used
    assertThat(mail.getAllRecipients()[0]).hasToString("ada@example.org");
    assertThat(mail.getSubject()).isEqualTo("Your invoice 2026-000001");
    Multipart parts = (Multipart) mail.getContent();
    BodyPart pdf = parts.getBodyPart(1);
    assertThat(pdf.getFileName()).isEqualTo("2026-000001.pdf");
    assertThat(new String(pdf.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("pdf 125.50 EUR");
    String text =
        ((Multipart) parts.getBodyPart(0).getContent()).getBodyPart(0).getContent().toString();
    assertThat(text).contains("125.50", "RF", "2026-000001");
  }

  @Test
  void whoDoesNotPayIsReminded() throws Exception {
    invoiced();
    ecs.clock().set(Instant.parse("2026-06-23T04:00:00Z"));
    ecs.the(Invoicing.class).dun();
    ecs.the(NotificationDelivery.class).deliverDue();
    assertThat(server.getReceivedMessages()).hasSize(3);
    assertThat(server.getReceivedMessages()[2].getSubject())
        .isEqualTo("Reminder: invoice 2026-000001");
  }
}
