package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.card.CardNumber;
import org.ecs.card.CardRow;
import org.ecs.card.CardState;
import org.ecs.card.Cards;
import org.ecs.card.EndReason;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.web.Asked;
import org.ecs.web.Onward;
import org.jspecify.annotations.Nullable;

/** The subscriber's own cards; one that is lost is blocked at once. */
@Named
@RequestScoped
public class OwnCardsPage {

  @Inject private Me me;
  @Inject private Cards cards;
  @Inject private Asked asked;
  @Inject private Onward onward;

  private @Nullable List<CardRow> list;
  private @Nullable CardRow card;

  public List<CardRow> getList() {
    if (list == null) {
      list = cards.of(me.id());
    }
    return list;
  }

  public boolean works(CardRow row) {
    return row.state() == CardState.ASSIGNED && row.endedAt() == null;
  }

  /** Refuses, before anything is drawn, a card that is not the subscriber's now. */
  public void load() {
    getCard();
  }

  public CardRow getCard() {
    if (card == null) {
      String id = asked.text("card");
      card =
          getList().stream()
              .filter(row -> row.id().equalsIgnoreCase(id) && works(row))
              .findFirst()
              .orElseThrow(() -> new Refusal(Reason.CARD_UNKNOWN, id));
    }
    return card;
  }

  public void reportLost() {
    CardNumber number = CardNumber.of(getCard().id());
    onward.go(
        "doneLost",
        "/selfcare/cards.xhtml",
        () -> cards.disassociate(me.id(), number, EndReason.LOST));
  }
}
