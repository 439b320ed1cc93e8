package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.ecs.card.CardKind;
import org.ecs.card.CardNumber;
import org.ecs.card.Cards;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.notification.Notifications;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.Notes;
import org.ecs.subscriber.TariffPlans;
import org.ecs.subscriber.Vehicles;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Staff;

/** What an agent does on the page of an account, each by one button. */
@Named
@RequestScoped
public class AccountActions {

  @Inject private Accounts accounts;
  @Inject private TariffPlans plans;
  @Inject private Cards cards;
  @Inject private Vehicles vehicles;
  @Inject private Notes notes;
  @Inject private Notifications notifications;
  @Inject private AccountPage page;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;
  @Inject private HttpServletRequest request;

  public void suspend() {
    perform("doneSuspend", () -> accounts.suspend(number(), why()));
  }

  public void resume() {
    perform("doneResume", () -> accounts.resume(number(), why()));
  }

  public void close() {
    perform("doneClose", () -> accounts.close(number(), why()));
  }

  /** As of the revision that the agent saw. */
  public void changePlan() {
    perform(
        "donePlan",
        () -> plans.change(number(), (int) asked.number("revision"), asked.text("tariff"), from()));
  }

  public void giveCard() {
    perform(
        "doneCard",
        () -> {
          if (asked.text("cardWay").equals("GIVEN")) {
            CardNumber given = CardNumber.of(asked.text("card"));
            cards.assign(account(), given, CardKind.SUBSCRIBER, null);
          } else {
            cards.assignFromPool(account(), asked.text("pool"));
          }
        });
  }

  public void addVehicle() {
    perform(
        "doneVehicle",
        () -> vehicles.add(account(), asked.text("plate"), asked.text("vehicleRemark")));
  }

  public void removeVehicle(long id) {
    perform("doneVehicleRemoved", () -> vehicles.remove(account(), id));
  }

  /** Everybody who sees subscribers may note something, but an auditor. */
  public void addNote() {
    String text = request.getParameter("note");
    attempt.perform(
        staff.isNotesSubscribers(),
        "doneNote",
        () -> notes.add(account(), text == null ? "" : text));
  }

  public void resend(long notification) {
    perform("doneResend", () -> notifications.resend(account(), notification));
  }

  private void perform(String done, Runnable work) {
    attempt.perform(staff.isServesSubscribers(), done, work);
  }

  private String number() {
    return page.getAccount().number();
  }

  private AccountId account() {
    return page.getAccount().id();
  }

  private String why() {
    if (asked.text("why").isEmpty()) {
      throw new Refusal(Reason.REQUEST_MALFORMED, "no reason");
    }
    return asked.text("why");
  }

  private LocalDate from() {
    try {
      return LocalDate.parse(asked.text("from"));
    } catch (DateTimeException odd) {
      throw new Refusal(Reason.REQUEST_MALFORMED, asked.text("from"));
    }
  }
}
