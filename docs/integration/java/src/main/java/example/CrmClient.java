package example;

import example.crm.AssignCard;
import example.crm.BillingMode;
import example.crm.Change;
import example.crm.Contact;
import example.crm.CreateAccount;
import example.crm.Crm;
import example.crm.Crm_Service;
import example.crm.EcsFault;
import example.crm.EndReason;
import example.crm.GetChanges;
import example.crm.GetChangesResponse;
import example.crm.ReplaceCard;
import example.crm.SubscriberKind;
import example.crm.UpdateAccount;
import example.tariffs.CreateTariff;
import example.tariffs.Tariffs;
import example.tariffs.Tariffs_Service;
import example.types.Amount;
import jakarta.xml.ws.BindingProvider;
import java.math.BigDecimal;
import java.net.URI;
import java.util.UUID;

/** An account, its card, the card's replacement, and what a CRM that was away hears of it. */
public final class CrmClient {

  private static final String WEB = System.getProperty("ecs.web", "http://127.0.0.1:8080");

  /** A new one for each thing to do, kept until the answer is there: a repeat does nothing twice. */
  private static String requestId() {
    return UUID.randomUUID().toString();
  }

  private static <T> T signedIn(T port, String contract) {
    var context = ((BindingProvider) port).getRequestContext();
    context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, WEB + "/ecs/ws/" + contract);
    context.put(
        BindingProvider.USERNAME_PROPERTY, System.getenv().getOrDefault("ECS_USER", "admin"));
    context.put(BindingProvider.PASSWORD_PROPERTY, System.getenv("ECS_PASSWORD"));
    // SOAP 1.2 answers a fault of the sender with HTTP 400; without this CXF does not read it.
    context.put("org.apache.cxf.transport.process_fault_on_http_400", true);
    return port;
  }

  public static void main(String[] arguments) throws Exception {
    Crm crm =
        signedIn(
            new Crm_Service(URI.create(WEB + "/ecs/ws/Crm?wsdl").toURL()).getCrmSoap12(), "Crm");
    Tariffs tariffs =
        signedIn(
            new Tariffs_Service(URI.create(WEB + "/ecs/ws/Tariffs?wsdl").toURL())
                .getTariffsSoap12(),
            "Tariffs");
    String run = UUID.randomUUID().toString().substring(0, 8);

    CreateTariff tariff = new CreateTariff();
    tariff.setRequestId(requestId());
    tariff.setCode("J-" + run);
    tariff.setName("Home and away");
    tariff.setCurrency("EUR");
    tariffs.createTariff(tariff);

    // Where the feed stands before: a CRM keeps this with its own data.
    String continuation = endOfFeed(crm);

    var account = crm.createAccount(newAccount(tariff.getCode())).getAccount();
    System.out.println("account " + account.getAccountNumber() + " of " + account.getName());

    AssignCard assign = new AssignCard();
    assign.setRequestId(requestId());
    assign.setAccountNumber(account.getAccountNumber());
    assign.setCard("J" + run); // or assign.setPool("...") for the next card of a pool
    System.out.println("card " + crm.assignCard(assign).getCard().getCard());

    ReplaceCard replace = new ReplaceCard();
    replace.setRequestId(requestId());
    replace.setAccountNumber(account.getAccountNumber());
    replace.setCard("J" + run);
    replace.setReason(EndReason.LOST);
    replace.setNewCard("K" + run);
    System.out.println("replaced by " + crm.replaceCard(replace).getCard().getCard());

    UpdateAccount update = new UpdateAccount();
    update.setRequestId(requestId());
    update.setAccountNumber(account.getAccountNumber());
    update.setRevision(account.getRevision());
    update.setName("Ada King");
    crm.updateAccount(update);
    try {
      update.setRequestId(requestId()); // another request, with the revision of before
      crm.updateAccount(update);
    } catch (EcsFault fault) {
      System.out.println("an old revision: " + fault.getFaultInfo().getCode());
    }

    GetChangesResponse page;
    do {
      GetChanges asked = new GetChanges();
      asked.setAfter(continuation);
      asked.setSize(100);
      page = crm.getChanges(asked);
      for (Change change : page.getChange()) {
        System.out.println(
            "change: " + change.getSubject() + " " + change.getWhat() + " " + subject(change));
      }
      continuation = page.getContinuation();
    } while (page.isMore());
  }

  private static String endOfFeed(Crm crm) throws EcsFault {
    GetChanges asked = new GetChanges();
    asked.setSize(500);
    GetChangesResponse page = crm.getChanges(asked);
    while (page.isMore()) {
      asked.setAfter(page.getContinuation());
      page = crm.getChanges(asked);
    }
    return page.getContinuation();
  }

  private static String subject(Change change) {
    return change.getCard() == null ? change.getAccountNumber() : change.getCard();
  }

  private static CreateAccount newAccount(String tariff) {
    Contact contact = new Contact();
    contact.setEmail("ada@example.org");
    contact.setLanguage("en");
    Amount limit = new Amount();
    limit.setValue(new BigDecimal("150.00"));
    limit.setCurrency("EUR");
    CreateAccount account = new CreateAccount();
    account.setRequestId(requestId());
    account.setKind(SubscriberKind.PERSON);
    account.setName("Ada Lovelace");
    account.setContact(contact);
    account.setBillingMode(BillingMode.POSTPAID);
    account.setTariffCode(tariff);
    account.setZone("Europe/Helsinki");
    account.setCreditLimit(limit);
    return account;
  }
}
