package org.ecs.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.test.Clash;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A consumer's request from the public page to an account, or not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriptionRequestsTest {

  private static final Approval TERMS =
      new Approval(Town.HELSINKI, Money.of("200.00", "EUR"), 1, null);

  private Ecs ecs;
  private SubscriptionRequests requests;
  private int number;

  @BeforeAll
  void openTown() {
    ecs = Ecs.on(Database.H2);
    new Town(ecs).tariff("DAY", "0.25", "10");
    requests = ecs.the(SubscriptionRequests.class);
  }

  @AfterAll
  void close() {
    ecs.close();
  }

  static NewSubscription by(String email) {
    return new NewSubscription(
        SubscriberKind.PERSON,
        "Aino Virtanen",
        Contact.of(email, "+358401234567", "fi"),
        BillingMode.POSTPAID,
        "DAY",
        new Consent("2026-01", "I agree to the terms of 2026-01."));
  }

  private SubscriptionRequestRow asked() {
    number++;
    return requests.ask(by("aino" + number + "@example.fi"), "10.0.0." + number);
  }

  private SubscriptionRequestRow confirmed() {
    return requests.confirm(requests.confirmationFor(asked().id()));
  }

  private static void refused(Reason reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  @Test
  void whoAsksSeesTheStateByATokenAndConfirmsByAnother() {
    SubscriptionRequestRow asked = asked();
    assertThat(asked.state()).isEqualTo(RequestState.NEW);
    assertThat(requests.byStatus(asked.statusToken()).id()).isEqualTo(asked.id());
    String link = requests.confirmationFor(asked.id());
    refused(Reason.LINK_NOT_GOOD, () -> requests.confirm(asked.statusToken()));
    assertThat(requests.confirm(link).state()).isEqualTo(RequestState.CONFIRMED);
    assertThat(requests.confirm(link).state()).isEqualTo(RequestState.CONFIRMED);
    assertThat(
            ecs.ask(
                "select count(*) from subscription_request where confirmation_hash = '"
                    + link
                    + "'"))
        .isEqualTo(0L);
  }

  @Test
  void theConsentIsKeptWithItsTimeItsTermsAndItsWords() {
    SubscriptionRequestRow asked = asked();
    assertThat(asked.consent()).isEqualTo(by("any").consent());
    assertThat(asked.askedAt()).isEqualTo(ecs.clock().now());
    NewSubscription without =
        new NewSubscription(
            SubscriberKind.PERSON,
            "No",
            Contact.of("no@example.org", null, "en"),
            BillingMode.POSTPAID,
            "DAY",
            new Consent("2026-01", " "));
    refused(Reason.CONSENT_MISSING, () -> requests.ask(without, "10.0.1.1"));
  }

  @Test
  void withoutAnAddressThereIsNothingToConfirm() {
    NewSubscription without =
        new NewSubscription(
            SubscriberKind.COMPANY,
            "No",
            Contact.of(null, null, "en"),
            BillingMode.POSTPAID,
            "DAY",
            by("any").consent());
    refused(Reason.EMAIL_MISSING, () -> requests.ask(without, "10.0.1.2"));
    refused(Reason.EMAIL_MALFORMED, () -> requests.ask(by("not an address"), "10.0.1.2"));
  }

  @Test
  void anAccountIsOpenedByTheApprovalAndNotBefore() {
    SubscriptionRequestRow asked = asked();
    refused(Reason.SUBSCRIPTION_REQUEST_STATE_WRONG, () -> requests.approve(asked.id(), TERMS));
    requests.confirm(requests.confirmationFor(asked.id()));
    AccountRow account = requests.approve(asked.id(), TERMS);
    assertThat(account.name()).isEqualTo("Aino Virtanen");
    assertThat(account.contact().language()).isEqualTo("fi");
    SubscriptionRequestRow after = requests.get(asked.id());
    assertThat(after.state()).isEqualTo(RequestState.APPROVED);
    assertThat(after.accountNumber()).isEqualTo(account.number());
    refused(Reason.SUBSCRIPTION_REQUEST_STATE_WRONG, () -> requests.approve(asked.id(), TERMS));
    refused(Reason.SUBSCRIPTION_REQUEST_STATE_WRONG, () -> requests.reject(asked.id(), "too late"));
  }

  @Test
  void anApprovalThatIsRefusedLeavesTheRequestWaiting() {
    SubscriptionRequestRow request = confirmed();
    Approval inKronor = new Approval(Town.HELSINKI, Money.of("1.00", "SEK"), 1, null);
    refused(Reason.CURRENCY_MISMATCH, () -> requests.approve(request.id(), inKronor));
    assertThat(requests.get(request.id()).state()).isEqualTo(RequestState.CONFIRMED);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void ofTwoWhoApproveAtTheSameMomentOneOpensTheAccount(Database database) throws Exception {
    try (Ecs own = Ecs.on(database)) {
      new Town(own).tariff("DAY", "0.25", "10");
      SubscriptionRequests there = own.the(SubscriptionRequests.class);
      long id = there.ask(by("twice@example.fi"), "10.0.0.1").id();
      there.confirm(there.confirmationFor(id));
      var outcomes = Clash.of(4, i -> () -> there.approve(id, TERMS));
      assertThat(outcomes.stream().filter(Objects::isNull)).hasSize(1);
      assertThat(own.ask("select count(*) from account")).isEqualTo(1L);
    }
  }

  @Test
  void anAgentAsksBackAndTheConsumerAnswersAsOftenAsItTakes() {
    SubscriptionRequestRow request = confirmed();
    assertThat(requests.askBack(request.id(), "Which car?").state())
        .isEqualTo(RequestState.ASKED_BACK);
    SubscriptionRequestRow answered = requests.answer(request.statusToken(), "A blue one");
    assertThat(answered.state()).isEqualTo(RequestState.CONFIRMED);
    assertThat(answered.reply()).isEqualTo("A blue one");
    assertThat(requests.askBack(request.id(), "Which plate?").reply()).isNull();
    refused(Reason.TEXT_MALFORMED, () -> requests.answer(request.statusToken(), " "));
    requests.answer(request.statusToken(), "ABC-123");
    refused(
        Reason.SUBSCRIPTION_REQUEST_STATE_WRONG,
        () -> requests.answer(request.statusToken(), "and more"));
  }

  @Test
  void aRejectionNeedsAReasonAndIsFinal() {
    SubscriptionRequestRow request = confirmed();
    refused(Reason.TEXT_MALFORMED, () -> requests.reject(request.id(), ""));
    assertThat(requests.reject(request.id(), "no stations there").decision())
        .isEqualTo("no stations there");
    refused(Reason.SUBSCRIPTION_REQUEST_STATE_WRONG, () -> requests.approve(request.id(), TERMS));
  }

  @Test
  void whatIsNotConfirmedOrAnsweredInTimeExpires() {
    SubscriptionRequestRow silent = asked();
    String link = requests.confirmationFor(silent.id());
    SubscriptionRequestRow waiting = confirmed();
    ecs.clock().forward(Duration.ofDays(2));
    refused(Reason.LINK_NOT_GOOD, () -> requests.confirm(link));
    requests.expireOld();
    assertThat(requests.get(silent.id()).state()).isEqualTo(RequestState.EXPIRED);
    assertThat(requests.get(waiting.id()).state()).isEqualTo(RequestState.CONFIRMED);
    requests.askBack(waiting.id(), "Still there?");
    ecs.clock().forward(Duration.ofDays(30));
    requests.expireOld();
    assertThat(requests.get(waiting.id()).state()).isEqualTo(RequestState.EXPIRED);
  }

  @Test
  void oneAddressAsksThreeTimesADayWhateverItsCase() {
    for (int i = 0; i < 3; i++) {
      requests.ask(by("again@example.fi"), "10.1.0." + i);
    }
    refused(Reason.TOO_MANY_REQUESTS, () -> requests.ask(by("AGAIN@example.fi"), "10.1.0.9"));
    ecs.clock().forward(Duration.ofHours(25));
    assertThat(requests.ask(by("again@example.fi"), "10.1.0.9").state())
        .isEqualTo(RequestState.NEW);
  }

  @Test
  void oneNetworkAddressAsksTwentyTimesADay() {
    for (int i = 0; i < 20; i++) {
      requests.ask(by("many" + i + "@example.fi"), "10.2.0.1");
    }
    refused(Reason.TOO_MANY_REQUESTS, () -> requests.ask(by("more@example.fi"), "10.2.0.1"));
  }

  @Test
  void theQueueIsOldestFirstAndByState() {
    SubscriptionRequestRow first = confirmed();
    SubscriptionRequestRow second = confirmed();
    assertThat(requests.find(RequestState.CONFIRMED, 0, 100).rows())
        .extracting(SubscriptionRequestRow::id)
        .containsSubsequence(first.id(), second.id());
    assertThat(requests.find(null, 0, 1).total())
        .isGreaterThan(requests.find(RequestState.CONFIRMED, 0, 1).total());
  }
}
