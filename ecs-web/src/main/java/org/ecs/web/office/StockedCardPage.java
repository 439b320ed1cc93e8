package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.card.CardLists;
import org.ecs.card.CardNumber;
import org.ecs.card.PooledCard;
import org.ecs.common.Audit;
import org.ecs.web.Asked;
import org.jspecify.annotations.Nullable;

/** One card: what it is, whose it is, and who had it before. */
@Named
@RequestScoped
public class StockedCardPage {

  private static final int ROWS = 20;

  @Inject private CardLists cards;
  @Inject private Audit audit;
  @Inject private Asked asked;

  private @Nullable PooledCard card;

  /** Refuses a card that is not there before anything is drawn. */
  public void load() {
    getCard();
  }

  public PooledCard getCard() {
    if (card == null) {
      card = cards.get(CardNumber.of(asked.text("id")));
    }
    return card;
  }

  public List<CardLists.Held> getHistory() {
    return cards.history(CardNumber.of(getCard().id()));
  }

  public List<Audit.Row> getAudit() {
    return audit.about(getCard().id(), ROWS);
  }
}
