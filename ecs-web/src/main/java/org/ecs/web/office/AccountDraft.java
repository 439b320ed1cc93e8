package org.ecs.web.office;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.NewAccount;
import org.ecs.subscriber.SubscriberKind;
import org.ecs.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * An account in the making, over the steps of the wizard; once it is created it only knows its
 * number.
 */
public class AccountDraft implements Serializable {

  private static final long serialVersionUID = 1;

  /** The wizard's steps, each with its fields. */
  public enum Step {
    WHO(PersonForm.FIELDS),
    TERMS(List.of("billingMode", "tariff", "creditLimit", "zone")),
    CARD(List.of("cardWay", "pool", "card")),
    CHECK(List.of());

    private final List<String> fields;

    Step(List<String> fields) {
      this.fields = fields;
    }

    List<String> fields() {
      return fields;
    }
  }

  private final Typed typed = new Typed();
  private @Nullable String number;

  AccountDraft(String language, ZoneId zone) {
    typed.put("kind", SubscriberKind.PERSON.name()).put("language", language);
    typed.put("billingMode", BillingMode.POSTPAID.name()).put("zone", zone.getId());
    typed.put("creditLimit", "100").put("cardWay", "POOL");
  }

  public Typed getTyped() {
    return typed;
  }

  @Nullable String number() {
    return number;
  }

  /** Null: not yet, or it is known already. */
  void created(@Nullable String account) {
    number = account == null ? number : account;
  }

  boolean isPrepaid() {
    return typed.is("billingMode", BillingMode.PREPAID.name());
  }

  /** Finds what is wrong with a step, at its field. */
  void check(Step step) {
    switch (step) {
      case WHO -> PersonForm.check(typed);
      case TERMS -> checkTerms();
      case CARD -> checkCard();
      case CHECK -> {}
    }
  }

  private void checkTerms() {
    if (typed.text("tariff").isEmpty()) {
      typed.wrong("tariff", "tariffNeeded");
    }
    if (!isPrepaid() && !typed.text("creditLimit").matches("[0-9]{1,12}([.,][0-9]{1,2})?")) {
      typed.wrong("creditLimit", "amountNeeded");
    }
    try {
      ZoneId.of(typed.text("zone"));
    } catch (DateTimeException odd) {
      typed.wrong("zone", "zoneNeeded");
    }
  }

  private void checkCard() {
    if (typed.is("cardWay", "POOL") && typed.text("pool").isEmpty()) {
      typed.wrong("pool", "poolNeeded");
    }
    if (typed.is("cardWay", "GIVEN") && !typed.text("card").matches("[\\x21-\\x7e]{1,36}")) {
      typed.wrong("card", Reason.CARD_ID_MALFORMED.name());
    }
  }

  /** The step that a refusal leads back to. */
  Step stepOfProblem() {
    for (Step step : Step.values()) {
      if (typed.isWrongAt(step.fields())) {
        return step;
      }
    }
    return Step.CHECK;
  }

  /** What the service is asked for. */
  NewAccount asked(Currency currency) {
    String limit = isPrepaid() ? "0" : typed.text("creditLimit").replace(',', '.');
    return new NewAccount(
        SubscriberKind.valueOf(typed.text("kind")),
        typed.text("name"),
        typed.orNull("crmReference"),
        PersonForm.contact(typed),
        BillingMode.valueOf(typed.text("billingMode")),
        typed.text("tariff"),
        ZoneId.of(typed.text("zone")),
        Money.rounded(new BigDecimal(limit), currency),
        1);
  }
}
