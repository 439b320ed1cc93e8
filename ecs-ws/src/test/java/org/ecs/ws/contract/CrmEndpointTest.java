package org.ecs.ws.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.jms.Queue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import org.ecs.card.CardKind;
import org.ecs.card.CardNumber;
import org.ecs.card.Cards;
import org.ecs.card.EndReason;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.queue.Bell;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.AccountState;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.Consent;
import org.ecs.subscriber.Contact;
import org.ecs.subscriber.NewSubscription;
import org.ecs.subscriber.RequestState;
import org.ecs.subscriber.SubscriberKind;
import org.ecs.subscriber.SubscriptionRequests;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.ecs.ws.contract.crm.v1.Approval;
import org.ecs.ws.contract.crm.v1.AssignCard;
import org.ecs.ws.contract.crm.v1.Change;
import org.ecs.ws.contract.crm.v1.DecideSubscriptionRequest;
import org.ecs.ws.contract.crm.v1.DecideSubscriptionRequestResponse;
import org.ecs.ws.contract.crm.v1.GetChanges;
import org.ecs.ws.contract.crm.v1.GetChangesResponse;
import org.ecs.ws.contract.crm.v1.GetSubscriptionRequests;
import org.ecs.ws.contract.crm.v1.ReplaceCard;
import org.ecs.ws.contract.types.v1.Amount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a CRM does with requests and pools that only other sides of ECS can bring into being. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrmEndpointTest {

  private Ecs ecs;
  private Town town;
  private CrmEndpoint crm;
  private SubscriptionRequests requests;
  private int number;

  /** No broker runs here, and so no bell rings. */
  @Alternative
  @Priority(1)
  @ApplicationScoped
  static class Silence extends Bell {

    @Override
    public void ring(Queue queue, long id, Duration later) {
      // nobody hears it
    }
  }

  @BeforeAll
  void openTown() {
    ecs = Ecs.on(Database.H2, Silence.class);
    town = new Town(ecs);
    town.tariff("DAY", "0.25", "10");
    crm = ecs.the(CrmEndpoint.class);
    requests = ecs.the(SubscriptionRequests.class);
  }

  @AfterAll
  void close() {
    ecs.close();
  }

  private long confirmed() {
    number++;
    var asked =
        requests.ask(
            new NewSubscription(
                SubscriberKind.COMPANY,
                "Möller & <Söhne> " + number,
                new Contact(
                    "a" + number + "@example.de", "+4930123456", "de", null, null, "Berlin", "DE"),
                BillingMode.PREPAID,
                "DAY",
                new Consent("2026-01", "Ich stimme zu.")),
            "10.0.0." + number);
    return requests.confirm(requests.confirmationFor(asked.id())).id();
  }

  private DecideSubscriptionRequest decision(long id) {
    DecideSubscriptionRequest asked = new DecideSubscriptionRequest();
    asked.setRequestId("decide-" + id + "-" + ++number);
    asked.setSubscriptionRequest(id);
    return asked;
  }

  private static Approval approval() {
    Amount none = new Amount();
    none.setValue(new BigDecimal("0"));
    none.setCurrency(Currency.getInstance("EUR"));
    Approval approval = new Approval();
    approval.setZone(Town.HELSINKI);
    approval.setCreditLimit(none);
    return approval;
  }

  @Test
  void aCrmApprovesARequestOnceAndARepeatOpensNoSecondAccount() throws Exception {
    DecideSubscriptionRequest asked = decision(confirmed());
    asked.setApprove(approval());
    DecideSubscriptionRequestResponse answer = crm.decideSubscriptionRequest(asked);
    assertThat(answer.getAccount().getState()).isEqualTo(AccountState.ACTIVE);
    assertThat(answer.getRequest().getState()).isEqualTo(RequestState.APPROVED);
    assertThat(answer.getRequest().getAccountNumber())
        .isEqualTo(answer.getAccount().getAccountNumber());
    mustFollowTheSchema(answer);
    assertThat(crm.decideSubscriptionRequest(asked).getAccount().getAccountNumber())
        .isEqualTo(answer.getAccount().getAccountNumber());
    asked.setApprove(null);
    asked.setReject("changed my mind");
    refused(Reason.REQUEST_ID_REUSED, () -> crm.decideSubscriptionRequest(asked));
  }

  @Test
  void aCrmAsksBackAndRejects() throws Exception {
    long id = confirmed();
    DecideSubscriptionRequest question = decision(id);
    question.setAskBack("Which car?\nAnd which colour?");
    assertThat(crm.decideSubscriptionRequest(question).getRequest().getState())
        .isEqualTo(RequestState.ASKED_BACK);
    requests.answer(requests.get(id).statusToken(), "A blue one");
    DecideSubscriptionRequest rejection = decision(id);
    rejection.setReject("no stations there");
    DecideSubscriptionRequestResponse answer = crm.decideSubscriptionRequest(rejection);
    assertThat(answer.getRequest().getDecision()).isEqualTo("no stations there");
    assertThat(answer.getRequest().getReply()).isEqualTo("A blue one");
    assertThat(answer.getAccount()).isNull();
    mustFollowTheSchema(answer);
    DecideSubscriptionRequest late = decision(id);
    late.setApprove(approval());
    refused(Reason.SUBSCRIPTION_REQUEST_STATE_WRONG, () -> crm.decideSubscriptionRequest(late));
  }

  @Test
  void requestsAreListedByStateAndFoundByTheirId() throws Exception {
    long id = confirmed();
    GetSubscriptionRequests asked = new GetSubscriptionRequests();
    asked.setState(RequestState.CONFIRMED);
    asked.setSize(500);
    var found = crm.getSubscriptionRequests(asked);
    assertThat(found.getRequest())
        .allMatch(request -> request.getState() == RequestState.CONFIRMED)
        .anyMatch(request -> request.getSubscriptionRequest() == id);
    assertThat(found.getTotal()).isEqualTo(found.getRequest().size());
    mustFollowTheSchema(found);
    asked.setState(null);
    asked.setSubscriptionRequest(id);
    assertThat(crm.getSubscriptionRequests(asked).getRequest())
        .singleElement()
        .satisfies(one -> assertThat(one.getName()).startsWith("Möller & <Söhne>"));
  }

  @Test
  void theFeedTellsOfRequestsToo() throws Exception {
    long id = confirmed();
    GetChanges asked = new GetChanges();
    asked.setSize(500);
    GetChangesResponse page = crm.getChanges(asked);
    assertThat(page.getChange())
        .filteredOn(change -> Long.valueOf(id).equals(change.getSubscriptionRequest()))
        .extracting(Change::getWhat)
        .containsExactly("ASKED", "CONFIRMED");
    mustFollowTheSchema(page);
    asked.setAfter(page.getContinuation());
    assertThat(crm.getChanges(asked).getChange()).isEmpty();
    assertThat(crm.getChanges(asked).getContinuation()).isEqualTo(page.getContinuation());
  }

  @Test
  void aPoolGivesItsLastCardAndThenSaysThatItIsEmpty() {
    Cards cards = ecs.the(Cards.class);
    cards.stock("LAST", CardNumber.of("LAST-1"), "0001", CardKind.SUBSCRIBER);
    AccountRow maija = town.account("Maija", BillingMode.POSTPAID, "10.00");
    town.card(maija, "MAIJAS");
    ReplaceCard replace = new ReplaceCard();
    replace.setRequestId("replace-1");
    replace.setAccountNumber(maija.number());
    replace.setCard("MAIJAS");
    replace.setReason(EndReason.STOLEN);
    replace.setPool("LAST");
    assertThat(crm.replaceCard(replace).getCard().getCard()).isEqualTo("LAST-1");
    AssignCard assign = new AssignCard();
    assign.setRequestId("assign-1");
    assign.setAccountNumber(maija.number());
    assign.setPool("LAST");
    refused(Reason.CARD_POOL_EMPTY, () -> crm.assignCard(assign));
    cards.stock("LAST", CardNumber.of("LAST-2"), "0002", CardKind.SUBSCRIBER);
    assertThat(crm.assignCard(assign).getCard().getCard()).isEqualTo("LAST-2");
  }

  private static void refused(
      Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private static void mustFollowTheSchema(Object answer) {
    new ContractSchema("Crm").valid(answer);
  }
}
