package org.ecs.ws.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.jws.WebService;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.soap.SOAPBinding;
import org.apache.cxf.annotations.SchemaValidation;
import org.apache.cxf.feature.Features;
import org.ecs.card.CardKind;
import org.ecs.card.CardNumber;
import org.ecs.card.CardRow;
import org.ecs.card.Cards;
import org.ecs.common.Slice;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.TariffPlans;
import org.ecs.ws.contract.crm.v1.AssignCard;
import org.ecs.ws.contract.crm.v1.AssignCardResponse;
import org.ecs.ws.contract.crm.v1.ChangeTariffPlan;
import org.ecs.ws.contract.crm.v1.ChangeTariffPlanResponse;
import org.ecs.ws.contract.crm.v1.CloseAccount;
import org.ecs.ws.contract.crm.v1.CloseAccountResponse;
import org.ecs.ws.contract.crm.v1.CreateAccount;
import org.ecs.ws.contract.crm.v1.CreateAccountResponse;
import org.ecs.ws.contract.crm.v1.Crm;
import org.ecs.ws.contract.crm.v1.DecideSubscriptionRequest;
import org.ecs.ws.contract.crm.v1.DecideSubscriptionRequestResponse;
import org.ecs.ws.contract.crm.v1.DisassociateCard;
import org.ecs.ws.contract.crm.v1.DisassociateCardResponse;
import org.ecs.ws.contract.crm.v1.FindAccounts;
import org.ecs.ws.contract.crm.v1.FindAccountsResponse;
import org.ecs.ws.contract.crm.v1.GetAccount;
import org.ecs.ws.contract.crm.v1.GetAccountResponse;
import org.ecs.ws.contract.crm.v1.GetChanges;
import org.ecs.ws.contract.crm.v1.GetChangesResponse;
import org.ecs.ws.contract.crm.v1.GetSubscriptionRequests;
import org.ecs.ws.contract.crm.v1.GetSubscriptionRequestsResponse;
import org.ecs.ws.contract.crm.v1.ListCardPools;
import org.ecs.ws.contract.crm.v1.ListCardPoolsResponse;
import org.ecs.ws.contract.crm.v1.ListCards;
import org.ecs.ws.contract.crm.v1.ListCardsResponse;
import org.ecs.ws.contract.crm.v1.ReplaceCard;
import org.ecs.ws.contract.crm.v1.ReplaceCardResponse;
import org.ecs.ws.contract.crm.v1.ResumeAccount;
import org.ecs.ws.contract.crm.v1.ResumeAccountResponse;
import org.ecs.ws.contract.crm.v1.SuspendAccount;
import org.ecs.ws.contract.crm.v1.SuspendAccountResponse;
import org.ecs.ws.contract.crm.v1.UpdateAccount;
import org.ecs.ws.contract.crm.v1.UpdateAccountResponse;
import org.jboss.ws.api.annotation.WebContext;

/** The contract {@code Crm}: accounts, cards, requests and what changed, for a CRM system. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed("crm")
@WebService(
    endpointInterface = "org.ecs.ws.contract.crm.v1.Crm",
    targetNamespace = "urn:ecs:crm:1",
    serviceName = "Crm",
    portName = "CrmSoap12",
    wsdlLocation = "wsdl/Crm.wsdl")
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@SchemaValidation(type = SchemaValidation.SchemaValidationType.BOTH)
@Features(classes = Contract.class)
@WebContext(contextRoot = "/ecs/ws", urlPattern = "/Crm")
public class CrmEndpoint implements Crm {

  @Inject private Accounts accounts;
  @Inject private TariffPlans plans;
  @Inject private Cards cards;
  @Inject private CrmConsumers consumers;
  @Inject private CrmChanges changes;

  @Override
  @Interceptors(Once.class)
  public CreateAccountResponse createAccount(CreateAccount asked) {
    CreateAccountResponse answer = new CreateAccountResponse();
    answer.setAccount(CrmWords.account(accounts.create(CrmWords.newAccount(asked))));
    return answer;
  }

  @Override
  public GetAccountResponse getAccount(GetAccount asked) {
    GetAccountResponse answer = new GetAccountResponse();
    answer.setAccount(CrmWords.account(accounts.get(asked.getAccountNumber())));
    return answer;
  }

  @Override
  public FindAccountsResponse findAccounts(FindAccounts asked) {
    String text = asked.getText() == null ? "" : asked.getText();
    var found = accounts.find(text, asked.getFirst(), asked.getSize()).map(CrmWords::account);
    FindAccountsResponse answer = new FindAccountsResponse();
    answer.getAccount().addAll(found.rows());
    answer.setTotal(found.total());
    return answer;
  }

  @Override
  public ListCardPoolsResponse listCardPools(ListCardPools asked) {
    var found = cards.pools(asked.getFirst(), asked.getSize()).map(CrmWords::pool);
    ListCardPoolsResponse answer = new ListCardPoolsResponse();
    answer.getPool().addAll(found.rows());
    answer.setTotal(found.total());
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public AssignCardResponse assignCard(AssignCard asked) {
    AssignCardResponse answer = new AssignCardResponse();
    answer.setCard(CrmWords.card(assigned(asked)));
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public DisassociateCardResponse disassociateCard(DisassociateCard asked) {
    CardNumber card = CardNumber.of(asked.getCard());
    DisassociateCardResponse answer = new DisassociateCardResponse();
    answer.setCard(
        CrmWords.card(
            cards.disassociate(account(asked.getAccountNumber()), card, asked.getReason())));
    return answer;
  }

  @Override
  public ListCardsResponse listCards(ListCards asked) {
    Slice<CardRow> found =
        cards.of(account(asked.getAccountNumber()), asked.getFirst(), asked.getSize());
    ListCardsResponse answer = new ListCardsResponse();
    answer.getCard().addAll(found.map(CrmWords::card).rows());
    answer.setTotal(found.total());
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public UpdateAccountResponse updateAccount(UpdateAccount asked) {
    UpdateAccountResponse answer = new UpdateAccountResponse();
    answer.setAccount(
        CrmWords.account(
            accounts.update(
                asked.getAccountNumber(), asked.getRevision(), CrmWords.change(asked))));
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public ChangeTariffPlanResponse changeTariffPlan(ChangeTariffPlan asked) {
    AccountRow account =
        plans.change(
            asked.getAccountNumber(),
            asked.getRevision(),
            asked.getTariffCode(),
            asked.getValidFrom());
    ChangeTariffPlanResponse answer = new ChangeTariffPlanResponse();
    answer.setAccount(CrmWords.account(account));
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public SuspendAccountResponse suspendAccount(SuspendAccount asked) {
    SuspendAccountResponse answer = new SuspendAccountResponse();
    answer.setAccount(
        CrmWords.account(accounts.suspend(asked.getAccountNumber(), asked.getReason())));
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public ResumeAccountResponse resumeAccount(ResumeAccount asked) {
    ResumeAccountResponse answer = new ResumeAccountResponse();
    answer.setAccount(
        CrmWords.account(accounts.resume(asked.getAccountNumber(), asked.getReason())));
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public CloseAccountResponse closeAccount(CloseAccount asked) {
    CloseAccountResponse answer = new CloseAccountResponse();
    answer.setAccount(
        CrmWords.account(accounts.close(asked.getAccountNumber(), asked.getReason())));
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public ReplaceCardResponse replaceCard(ReplaceCard asked) {
    AccountId account = account(asked.getAccountNumber());
    CardNumber old = CardNumber.of(asked.getCard());
    CardRow given =
        asked.getPool() != null
            ? cards.replaceFromPool(account, old, asked.getReason(), asked.getPool())
            : cards.replace(account, old, asked.getReason(), CardNumber.of(asked.getNewCard()));
    ReplaceCardResponse answer = new ReplaceCardResponse();
    answer.setCard(CrmWords.card(given));
    return answer;
  }

  @Override
  public GetSubscriptionRequestsResponse getSubscriptionRequests(GetSubscriptionRequests asked) {
    return consumers.requests(asked);
  }

  @Override
  @Interceptors(Once.class)
  public DecideSubscriptionRequestResponse decideSubscriptionRequest(
      DecideSubscriptionRequest asked) {
    return consumers.decide(asked);
  }

  @Override
  public GetChangesResponse getChanges(GetChanges asked) {
    return changes.after(asked);
  }

  private CardRow assigned(AssignCard asked) {
    AccountId account = account(asked.getAccountNumber());
    if (asked.getPool() != null) {
      return cards.assignFromPool(account, asked.getPool());
    }
    CardKind kind = asked.getKind() == null ? CardKind.SUBSCRIBER : asked.getKind();
    return cards.assign(account, CardNumber.of(asked.getCard()), kind, asked.getSince());
  }

  private AccountId account(String number) {
    return accounts.get(number).id();
  }
}
