package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.ecs.card.CardKind;
import org.ecs.card.CardNumber;
import org.ecs.card.Cards;
import org.ecs.card.PoolRow;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.tariff.Tariffs;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Language;
import org.ecs.web.Staff;
import org.ecs.web.Typed;
import org.ecs.web.office.AccountDraft.Step;
import org.jspecify.annotations.Nullable;

/**
 * The way to a new account: who, terms, card, check. Each step has an address, so one can go back
 * and forward, and the draft keeps what was typed.
 */
@Named
@RequestScoped
public class NewAccountPage {

  private static final String HERE = "/office/subscribers/new.xhtml";

  @Inject private AccountDrafts drafts;
  @Inject private Accounts accounts;
  @Inject private Cards cards;
  @Inject private Tariffs tariffs;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;
  @Inject private Language language;
  @Inject private OverviewPage overview;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private @Nullable List<PlanRow> plans;
  private @Nullable String number;

  /** A draft of its own for who comes without one; none for who may not. */
  public void load() {
    staff.must(staff.isServesSubscribers());
    if (!asked.text("draft").matches("[0-9a-f-]{36}")) {
      lead(HERE + "?draft=" + UUID.randomUUID());
    } else if (getDraft().number() != null) {
      lead("/office/subscribers/account.xhtml?number=" + getDraft().number());
    }
  }

  public AccountDraft getDraft() {
    return drafts.of(
        asked.text("draft"),
        () -> new AccountDraft(language.getLocale().getLanguage(), overview.getZone()));
  }

  public Typed getTyped() {
    return getDraft().getTyped();
  }

  public Step getStep() {
    Step step = asked.one(Step.class, "step");
    return step == null ? Step.WHO : step;
  }

  public Step[] getSteps() {
    return Step.values();
  }

  public String address(Step step) {
    return "new.xhtml?draft=" + asked.text("draft") + "&step=" + step;
  }

  public List<PlanRow> getPlans() {
    if (plans == null) {
      plans = PlanRow.all(tariffs, clock.instant(), language.getLocale());
    }
    return plans;
  }

  /** The one that was chosen. */
  public @Nullable PlanRow getPlan() {
    return getPlans().stream()
        .filter(plan -> getTyped().is("tariff", plan.code()))
        .findFirst()
        .orElse(null);
  }

  public List<PoolRow> getPools() {
    return cards.pools();
  }

  public List<PersonForm.Country> getCountries() {
    return PersonForm.countries(language.getLocale());
  }

  public void next() {
    move(1);
  }

  public void back() {
    getTyped().take(request, getStep().fields());
    lead(
        HERE + "?draft=" + asked.text("draft") + "&step=" + Step.values()[getStep().ordinal() - 1]);
  }

  private void move(int by) {
    staff.must(staff.isServesSubscribers());
    Step step = getStep();
    getTyped().take(request, step.fields());
    getDraft().check(step);
    Step then = getTyped().isGood() ? Step.values()[step.ordinal() + by] : step;
    lead(HERE + "?draft=" + asked.text("draft") + "&step=" + then);
  }

  /** Once for each draft, however often it is sent. */
  public void create() {
    getTyped().take(request, List.of());
    for (Step step : Step.values()) {
      getDraft().check(step);
    }
    if (getTyped().isGood()) {
      attempt.setId(asked.text("draft"));
      attempt.lead(staff.isServesSubscribers(), "doneCreate", this::created, getTyped()::wrong);
      getDraft().created(number);
    }
    if (!getTyped().isGood()) {
      lead(HERE + "?draft=" + asked.text("draft") + "&step=" + getDraft().stepOfProblem());
    }
  }

  private String created() {
    AccountRow account = accounts.create(getDraft().asked(currency()));
    Typed typed = getTyped();
    if (typed.is("cardWay", "POOL")) {
      cards.assignFromPool(account.id(), typed.text("pool"));
    } else if (typed.is("cardWay", "GIVEN")) {
      cards.assign(account.id(), CardNumber.of(typed.text("card")), CardKind.SUBSCRIBER, null);
    }
    number = account.number();
    return "/office/subscribers/account.xhtml?number=" + number;
  }

  private Currency currency() {
    PlanRow plan = getPlan();
    if (plan == null) {
      throw new Refusal(Reason.TARIFF_UNKNOWN, getTyped().text("tariff"));
    }
    return plan.currency();
  }

  private void lead(String address) {
    FacesContext faces = FacesContext.getCurrentInstance();
    try {
      faces.getExternalContext().redirect(request.getContextPath() + address);
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
    faces.responseComplete();
  }
}
