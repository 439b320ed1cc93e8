package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.ecs.card.CardNumber;
import org.ecs.card.CardRow;
import org.ecs.card.CardState;
import org.ecs.card.Cards;
import org.ecs.card.EndReason;
import org.ecs.card.PoolRow;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Staff;
import org.ecs.web.Typed;

/**
 * One card of an account, to be blocked and replaced: reason and pool are chosen already, so that
 * it takes three clicks.
 */
@Named
@RequestScoped
public class CardPage {

  private static final List<String> FIELDS = List.of("reason", "cardWay", "pool", "card");
  private static final int ROWS = 10;

  @Inject private AccountPage page;
  @Inject private Cards cards;
  @Inject private Audit audit;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;
  @Inject private HttpServletRequest request;

  private final Typed typed = new Typed().put("reason", "LOST").put("cardWay", "POOL");

  /** Refuses a card that the account never had. */
  public void load() {
    getCard();
  }

  public CardRow getCard() {
    return page.getCards().stream()
        .filter(card -> card.id().equals(asked.text("id")))
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.CARD_UNKNOWN, asked.text("id")));
  }

  /** The account still holds it. */
  public boolean isHeld() {
    return getCard().state() == CardState.ASSIGNED && getCard().endedAt() == null;
  }

  public Typed getTyped() {
    return typed;
  }

  /** What an agent may say; the others are said by what happens to the account. */
  public List<EndReason> getReasons() {
    return List.of(
        EndReason.LOST,
        EndReason.STOLEN,
        EndReason.DAMAGED,
        EndReason.REPLACED,
        EndReason.RETURNED);
  }

  /** Those that have a card to give. */
  public List<PoolRow> getPools() {
    return cards.pools().stream().filter(pool -> pool.inStock() > 0).toList();
  }

  public List<Audit.Row> getAudit() {
    return audit.about(getCard().id(), ROWS);
  }

  public void replace() {
    lead("doneReplace", this::replaced);
  }

  public void block() {
    lead("doneCardBlock", () -> cards.disassociate(page.getAccount().id(), number(), reason()));
  }

  private CardRow replaced() {
    var account = page.getAccount().id();
    return typed.is("cardWay", "GIVEN")
        ? cards.replace(account, number(), reason(), CardNumber.of(typed.text("card")))
        : cards.replaceFromPool(account, number(), reason(), typed.text("pool"));
  }

  private void lead(String done, Supplier<CardRow> work) {
    typed.take(request, FIELDS);
    attempt.lead(
        staff.isServesSubscribers(),
        done,
        () -> {
          var unused = work.get();
          return "/office/subscribers/account.xhtml?number=" + page.getAccount().number();
        },
        typed::wrong);
  }

  private CardNumber number() {
    return CardNumber.of(getCard().id());
  }

  private EndReason reason() {
    EndReason reason = asked.one(EndReason.class, "reason");
    if (reason == null || !getReasons().contains(reason)) {
      throw new Refusal(Reason.REQUEST_MALFORMED, typed.text("reason"));
    }
    return reason;
  }
}
