package org.ecs.ws.contract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.ecs.common.Slice;
import org.ecs.subscriber.SubscriptionRequestRow;
import org.ecs.subscriber.SubscriptionRequests;
import org.ecs.ws.contract.crm.v1.Approval;
import org.ecs.ws.contract.crm.v1.DecideSubscriptionRequest;
import org.ecs.ws.contract.crm.v1.DecideSubscriptionRequestResponse;
import org.ecs.ws.contract.crm.v1.GetSubscriptionRequests;
import org.ecs.ws.contract.crm.v1.GetSubscriptionRequestsResponse;
import org.ecs.ws.contract.crm.v1.SubscriptionRequest;

/** What consumers ask for, in the words of the contract {@code Crm}. */
@Dependent
class CrmConsumers {

  @Inject private SubscriptionRequests requests;

  GetSubscriptionRequestsResponse requests(GetSubscriptionRequests asked) {
    Slice<SubscriptionRequestRow> found =
        asked.getSubscriptionRequest() == null
            ? requests.find(asked.getState(), asked.getFirst(), asked.getSize())
            : new Slice<>(List.of(requests.get(asked.getSubscriptionRequest())), 1);
    GetSubscriptionRequestsResponse answer = new GetSubscriptionRequestsResponse();
    answer.getRequest().addAll(found.map(CrmConsumers::request).rows());
    answer.setTotal(found.total());
    return answer;
  }

  DecideSubscriptionRequestResponse decide(DecideSubscriptionRequest asked) {
    long id = asked.getSubscriptionRequest();
    DecideSubscriptionRequestResponse answer = new DecideSubscriptionRequestResponse();
    if (asked.getApprove() != null) {
      answer.setAccount(CrmWords.account(requests.approve(id, approval(asked.getApprove()))));
    } else if (asked.getReject() != null) {
      requests.reject(id, asked.getReject());
    } else {
      requests.askBack(id, asked.getAskBack());
    }
    answer.setRequest(request(requests.get(id)));
    return answer;
  }

  private static org.ecs.subscriber.Approval approval(Approval asked) {
    Integer sessions = asked.getSessionsAtOnce();
    return new org.ecs.subscriber.Approval(
        asked.getZone(),
        Amounts.money(asked.getCreditLimit()),
        sessions == null ? 1 : sessions,
        asked.getCrmReference());
  }

  private static SubscriptionRequest request(SubscriptionRequestRow row) {
    SubscriptionRequest request = new SubscriptionRequest();
    request.setSubscriptionRequest(row.id());
    request.setState(row.state());
    request.setKind(row.kind());
    request.setName(row.name());
    request.setContact(CrmWords.contact(row.contact()));
    request.setBillingMode(row.billingMode());
    request.setTariffCode(row.tariffCode());
    request.setConsentVersion(row.consent().consentVersion());
    request.setConsentText(row.consent().consentText());
    request.setAskedAt(row.askedAt());
    request.setExpiresAt(row.expiresAt());
    request.setQuestion(row.question());
    request.setReply(row.reply());
    request.setDecidedAt(row.decidedAt());
    request.setDecision(row.decision());
    request.setAccountNumber(row.accountNumber());
    return request;
  }
}
