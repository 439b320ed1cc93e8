package org.ecs.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecs.common.Money;
import org.ecs.subscriber.Approval;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.Consent;
import org.ecs.subscriber.Contact;
import org.ecs.subscriber.NewSubscription;
import org.ecs.subscriber.RequestState;
import org.ecs.subscriber.SubscriberKind;
import org.ecs.subscriber.SubscriptionRequestRow;
import org.ecs.subscriber.SubscriptionRequests;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The e-mails that a consumer gets while a request is looked at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestLettersTest {

  private Ecs ecs;
  private SubscriptionRequests requests;
  private int number;

  /** A channel that keeps what it sends. */
  abstract static class Keeping implements NotificationChannel {

    private final List<Message> sent = new CopyOnWriteArrayList<>();

    @Override
    public Optional<String> addressOf(Contact contact) {
      return Optional.ofNullable(contact.email());
    }

    @Override
    public void send(Message message, @Nullable Long delivery) {
      sent.add(message);
    }

    public List<Message> sent() {
      return sent;
    }
  }

  @ApplicationScoped
  static class Letters extends Keeping {
    @Override
    public String name() {
      return "email";
    }
  }

  /** A phone that must not ring for requests. */
  @ApplicationScoped
  static class Phone extends Keeping {
    @Override
    public String name() {
      return "sms";
    }
  }

  @BeforeAll
  void openTown() {
    ecs = Ecs.on(Database.H2, Letters.class, Phone.class);
    new Town(ecs).tariff("DAY", "0.25", "10");
    requests = ecs.the(SubscriptionRequests.class);
  }

  @AfterAll
  void close() {
    ecs.close();
  }

  private SubscriptionRequestRow ask(String name, String language) {
    number++;
    return requests.ask(
        new NewSubscription(
            SubscriberKind.PERSON,
            name,
            Contact.of("aino" + number + "@example.fi", null, language),
            BillingMode.POSTPAID,
            "DAY",
            new Consent("2026-01", "I agree.")),
        "10.0.0." + number);
  }

  /** What is sent now to this request's address. */
  private Message letterTo(SubscriptionRequestRow request) {
    Notifications notifications = ecs.the(Notifications.class);
    notifications.due(100).forEach(notifications::send);
    return ecs.the(Letters.class).sent().stream()
        .filter(message -> message.to().equals(request.contact().email()))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static String tokenIn(String text) {
    Matcher link = Pattern.compile("/join/confirm\\.xhtml\\?token=(\\S+)").matcher(text);
    assertThat(link.find()).as(text).isTrue();
    return link.group(1);
  }

  @Test
  void theLinkInTheLetterConfirmsTheAddress() {
    SubscriptionRequestRow request = ask("Aino", "en");
    String token = tokenIn(letterTo(request).text());
    assertThat(requests.confirm(token).state()).isEqualTo(RequestState.CONFIRMED);
    assertThat(ecs.the(Phone.class).sent()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en,Please confirm your e-mail address,A question about your subscription request,Welcome: your subscription is open",
    "fi,Vahvista sähköpostiosoitteesi,Kysymys sopimuspyynnöstäsi,Tervetuloa: sopimuksesi on avattu",
    "de,Bitte bestätigen Sie Ihre E-Mail-Adresse,Eine Frage zu Ihrer Anfrage,Willkommen: Ihr Vertrag ist eingerichtet"
  })
  void eachStepIsToldInTheLanguageOfTheRequest(
      String language, String confirm, String question, String welcome) {
    SubscriptionRequestRow request = ask("Aino", language);
    Message first = letterTo(request);
    assertThat(first.subject()).isEqualTo(confirm);
    requests.confirm(tokenIn(first.text()));
    requests.askBack(request.id(), "Which <b>car</b>?");
    Message second = letterTo(request);
    assertThat(second.subject()).isEqualTo(question);
    assertThat(second.text())
        .contains("Which <b>car</b>?")
        .contains("/join/status.xhtml?token=" + request.statusToken());
    assertThat(second.html()).contains("Which &lt;b&gt;car&lt;/b&gt;?");
    requests.answer(request.statusToken(), "A blue one");
    var account =
        requests.approve(
            request.id(), new Approval(Town.HELSINKI, Money.of("50.00", "EUR"), 1, null));
    Message third = letterTo(request);
    assertThat(third.subject()).isEqualTo(welcome);
    assertThat(third.text()).contains(account.number());
  }

  @Test
  void aRejectionSaysWhy() {
    SubscriptionRequestRow request = ask("Aino", "en");
    requests.reject(request.id(), "no stations there yet");
    assertThat(letterTo(request).text()).contains("no stations there yet");
  }

  @Test
  void aScriptInANameIsOnlyText() {
    SubscriptionRequestRow request = ask("<script>alert(1)</script>", "en");
    assertThat(letterTo(request).html())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>");
  }
}
