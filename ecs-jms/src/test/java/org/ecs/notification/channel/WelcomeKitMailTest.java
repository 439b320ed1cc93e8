package org.ecs.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ecs.access.Activations;
import org.ecs.card.CardKind;
import org.ecs.card.CardNumber;
import org.ecs.card.CardPools;
import org.ecs.card.Cards;
import org.ecs.card.EndReason;
import org.ecs.notification.Document;
import org.ecs.notification.WelcomeKits;
import org.ecs.queue.NoBroker;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What goes out by e-mail when cards do: the welcome kit to subscribers, a warning to the office.
 */
class WelcomeKitMailTest {

  private final GreenMail server = LocalMail.server();

  private Ecs ecs;
  private Town town;
  private AccountRow maija;

  private void open() {
    server.start();
    ecs = Ecs.on(Database.H2, NoBroker.class, LocalMail.class);
    town = new Town(ecs);
    town.tariff("DAY", "0.25", "24");
    maija = town.account("Maija", BillingMode.POSTPAID, "500.00");
    stock("04A1B2C3", "FI 0017 2231");
    stock("04A1B2C4", "FI 0017 2232");
  }

  @AfterEach
  void stop() {
    System.clearProperty("ecs.office.email");
    server.stop();
    ecs.close();
  }

  @Test
  void withTheFirstCardTheLetterComesAndItsLinkOpensTheSubscribersPages() throws Exception {
    open();
    give();
    deliver();
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()[0]).hasToString("maija@example.org");
    assertThat(mail.getSubject()).isEqualTo("Welcome to ECS");
    Multipart parts = (Multipart) mail.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/mixed");
    String letter = letter(parts.getBodyPart(1));
    // 20 kWh × 0.25 = 5.00, plus 24 % VAT
    assertThat(letter).contains("Hello Maija", "FI 0017 2231", maija.number(), "€6.20");
    String read =
        ((Multipart) parts.getBodyPart(0).getContent()).getBodyPart(0).getContent().toString();
    String link = link(read);
    assertThat(letter).contains(link);
    assertThat(ecs.ask("select body from delivery").toString())
        .as("who looks at what was sent gets no access by it")
        .contains("token=…")
        .doesNotContain(link);
    String token = URI.create(link).getQuery().substring("token=".length());
    assertThat(ecs.the(Activations.class).redeem(token, "a long password"))
        .isEqualTo("maija@example.org");
  }

  @Test
  void itComesOnceHoweverManyCardsFollow() throws Exception {
    open();
    give();
    ecs.the(Cards.class).disassociate(maija.id(), CardNumber.of("04A1B2C3"), EndReason.LOST);
    give();
    deliver();
    deliver();
    assertThat(server.getReceivedMessages()).hasSize(1);
    Multipart parts = (Multipart) server.getReceivedMessages()[0].getContent();
    assertThat(letter(parts.getBodyPart(1)))
        .contains("FI 0017 2232")
        .doesNotContain("FI 0017 2231");
  }

  @Test
  void whoBringsACardFromElsewhereOrTestsStationsIsNotWelcomedAgain() {
    open();
    town.card(maija, "FF01");
    ecs.run(
        () -> ecs.the(Cards.class).assign(maija.id(), CardNumber.of("FF02"), CardKind.TEST, null));
    deliver();
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(ecs.ask("select count(*) from notification")).isEqualTo(0L);
  }

  @Test
  void theOfficePrintsTheSameLetter() throws Exception {
    open();
    give();
    Document letter = ecs.the(WelcomeKits.class).print(maija.number());
    assertThat(letter.fileName()).isEqualTo("welcome-kit-" + maija.number() + ".pdf");
    assertThat(text(letter.content())).contains("FI 0017 2231", "€6.20");
  }

  @Test
  void theOfficeHearsOnceThatAPoolRunsLow() throws Exception {
    System.setProperty("ecs.office.email", "office@example.org");
    open();
    long pool = ecs.the(CardPools.class).list(0, 1).rows().get(0).id();
    ecs.the(CardPools.class).warnBelow(pool, 2);
    ecs.the(StockTimer.class).tellDue();
    assertThat(server.getReceivedMessages()).isEmpty();
    give();
    ecs.the(StockTimer.class).tellDue();
    ecs.the(StockTimer.class).tellDue();
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Card pool North runs low");
    assertThat(server.getReceivedMessages()[0].getContent().toString()).contains("Only 1 cards");
  }

  private void stock(String id, String printed) {
    ecs.run(
        () -> ecs.the(Cards.class).stock("North", CardNumber.of(id), printed, CardKind.SUBSCRIBER));
  }

  private void give() {
    ecs.the(Cards.class).assignFromPool(maija.id(), "North");
  }

  private void deliver() {
    ecs.the(NotificationDelivery.class).deliverDue();
  }

  private static String link(String text) {
    return text.lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow().strip();
  }

  private static String letter(BodyPart attached) throws Exception {
    assertThat(attached.getContentType()).startsWith("application/pdf");
    assertThat(attached.getFileName()).startsWith("welcome-kit-").endsWith(".pdf");
    return text(attached.getInputStream().readAllBytes());
  }

  private static String text(byte[] file) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(pdf);
    }
  }
}
