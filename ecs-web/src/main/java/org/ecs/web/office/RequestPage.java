package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ecs.common.Audit;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.subscriber.Approval;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.RequestState;
import org.ecs.subscriber.SubscriptionRequestRow;
import org.ecs.subscriber.SubscriptionRequests;
import org.ecs.tariff.Tariffs;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Language;
import org.ecs.web.Staff;
import org.ecs.web.Typed;
import org.jspecify.annotations.Nullable;

/** One request for a subscription, to be approved, rejected with a reason, or asked back about. */
@Named
@RequestScoped
public class RequestPage {

  private static final List<String> FIELDS =
      List.of("creditLimit", "zone", "crmReference", "why", "question");
  private static final int ROWS = 10;

  @Inject private SubscriptionRequests requests;
  @Inject private Tariffs tariffs;
  @Inject private Audit audit;
  @Inject private OverviewPage overview;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;
  @Inject private Language language;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private @Nullable SubscriptionRequestRow row;
  private @Nullable Typed typed;

  /** Refuses a request that is not there before anything is drawn. */
  public void load() {
    getRow();
  }

  public SubscriptionRequestRow getRow() {
    if (row == null) {
      row = requests.get(asked.number("id"));
    }
    return row;
  }

  public Typed getTyped() {
    if (typed == null) {
      typed = new Typed().put("creditLimit", "100").put("zone", overview.getZone().getId());
    }
    return typed;
  }

  /** Waits for an agent. */
  public boolean isOpen() {
    return getRow().state() == RequestState.CONFIRMED;
  }

  public boolean isPrepaid() {
    return getRow().billingMode() == BillingMode.PREPAID;
  }

  public @Nullable PlanRow getPlan() {
    return PlanRow.all(tariffs, clock.instant(), language.getLocale()).stream()
        .filter(plan -> plan.code().equals(getRow().tariffCode()))
        .findFirst()
        .orElse(null);
  }

  public List<Audit.Row> getAudit() {
    return audit.about(Long.toString(getRow().id()), 2 * ROWS).stream()
        .filter(entry -> entry.what().startsWith("request."))
        .limit(ROWS)
        .toList();
  }

  public void approve() {
    getTyped().take(request, FIELDS);
    if (!isPrepaid() && !getTyped().text("creditLimit").matches("[0-9]{1,12}([.,][0-9]{1,2})?")) {
      getTyped().wrong("creditLimit", "amountNeeded");
    }
    if (getTyped().isGood()) {
      lead(
          "doneApproveRequest",
          () -> {
            String number = requests.approve(getRow().id(), approval()).number();
            return "/office/subscribers/account.xhtml?number=" + number;
          });
    }
  }

  public void reject() {
    say("why", "doneRejectRequest", text -> requests.reject(getRow().id(), text));
  }

  public void askBack() {
    say("question", "doneAskBack", text -> requests.askBack(getRow().id(), text));
  }

  private void say(String field, String done, Consumer<String> work) {
    getTyped().take(request, FIELDS);
    String text = getTyped().text(field);
    if (text.isEmpty()) {
      getTyped().wrong(field, "sayWhat");
      return;
    }
    lead(
        done,
        () -> {
          work.accept(text);
          return "/office/requests/request.xhtml?id=" + getRow().id();
        });
  }

  private void lead(String done, Supplier<String> work) {
    attempt.lead(staff.isServesSubscribers(), done, work, getTyped()::wrong);
  }

  private Approval approval() {
    String limit = isPrepaid() ? "0" : getTyped().text("creditLimit").replace(',', '.');
    Money money = Money.rounded(new BigDecimal(limit), tariffs.currency(getRow().tariffCode()));
    return new Approval(zone(), money, 1, getTyped().orNull("crmReference"));
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(getTyped().text("zone"));
    } catch (DateTimeException odd) {
      throw new Refusal(Reason.REQUEST_MALFORMED, getTyped().text("zone"));
    }
  }
}
