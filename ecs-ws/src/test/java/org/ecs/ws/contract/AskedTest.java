package org.ecs.ws.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.Consumer;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.SubscriberKind;
import org.ecs.ws.contract.crm.v1.Contact;
import org.ecs.ws.contract.crm.v1.CreateAccount;
import org.ecs.ws.contract.types.v1.Amount;
import org.junit.jupiter.api.Test;

class AskedTest {

  @Test
  void theIdIsNoPartOfTheContent() {
    Asked one = Asked.of(request("1", request -> {}));
    Asked other = Asked.of(request("a<b&c", request -> {}));
    assertThat(one.operation()).isEqualTo("crm.v1.CreateAccount");
    assertThat(one.requestId()).isEqualTo("1");
    assertThat(other.requestId()).isNotEqualTo(one.requestId());
    assertThat(other.hash()).isEqualTo(one.hash()).hasSize(64);
  }

  @Test
  void everythingElseIs() {
    String hash = Asked.of(request("1", request -> {})).hash();
    assertThat(Asked.of(request("1", r -> r.setName("Eino"))).hash()).isNotEqualTo(hash);
    assertThat(Asked.of(request("1", r -> r.setSessionsAtOnce(1))).hash()).isNotEqualTo(hash);
    assertThat(Asked.of(request("1", r -> r.getContact().setLanguage("de"))).hash())
        .isNotEqualTo(hash);
  }

  @Test
  void aNameThatLooksLikeTheEndOfTheIdDoesNotMoveIt() {
    Asked asked = Asked.of(request("1", r -> r.setName("</requestId>")));
    assertThat(asked.requestId()).isEqualTo("1");
  }

  @Test
  void aMessageIsReadAsItWasWritten() {
    CreateAccount request = request("1", r -> r.setName("Äino & Co. <€>"));
    CreateAccount read = (CreateAccount) Xml.read(Xml.write(request));
    assertThat(read).usingRecursiveComparison().isEqualTo(request);
  }

  private static CreateAccount request(String id, Consumer<CreateAccount> change) {
    Contact contact = new Contact();
    contact.setLanguage("fi");
    Amount limit = new Amount();
    limit.setValue(new BigDecimal("150.00"));
    limit.setCurrency(Currency.getInstance("EUR"));
    CreateAccount request = new CreateAccount();
    request.setRequestId(id);
    request.setKind(SubscriberKind.PERSON);
    request.setName("Aino");
    request.setContact(contact);
    request.setBillingMode(BillingMode.POSTPAID);
    request.setTariffCode("HOME");
    request.setZone(ZoneId.of("Europe/Helsinki"));
    request.setCreditLimit(limit);
    change.accept(request);
    return request;
  }
}
