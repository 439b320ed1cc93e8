package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.card.CardFilter;
import org.ecs.card.CardImportLists;
import org.ecs.card.CardImportRow;
import org.ecs.card.CardKind;
import org.ecs.card.CardLists;
import org.ecs.card.CardPools;
import org.ecs.card.CardState;
import org.ecs.card.PoolStock;
import org.ecs.card.PooledCard;
import org.ecs.common.Reason;
import org.ecs.common.Slice;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Listing;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** One pool: its stock, its cards, the files that filled it. */
@Named
@RequestScoped
public class PoolPage {

  private static final int SIZE = 25;
  private static final int FILES = 5;

  @Inject private CardPools pools;
  @Inject private CardLists cards;
  @Inject private CardImportLists files;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private @Nullable PoolStock pool;
  private @Nullable Listing<PooledCard> list;
  private @Nullable Integer lowStock;

  /** Refuses a pool that is not there before anything is drawn. */
  public void load() {
    getPool();
  }

  public PoolStock getPool() {
    if (pool == null) {
      pool = pools.get(asked.number("id"));
    }
    return pool;
  }

  public CardFilter getFilter() {
    CardFilter.Order order = asked.one(CardFilter.Order.class, "sort");
    return new CardFilter(
        asked.number("id"),
        asked.text("q"),
        asked.one(CardState.class, "state"),
        asked.one(CardKind.class, "kind"),
        order == null ? CardFilter.Order.PRINTED : order);
  }

  public Listing<PooledCard> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<PooledCard> find(int first, int atMost) {
    return cards.find(getFilter(), first, atMost);
  }

  public List<CardImportRow> getFiles() {
    return files.into(getPool().id(), FILES);
  }

  public CardState[] getStates() {
    return CardState.values();
  }

  public CardKind[] getKinds() {
    return CardKind.values();
  }

  /** Why the file that was just sent could not be read. */
  public @Nullable Reason getFailed() {
    return asked.one(Reason.class, "failed");
  }

  public void warn() {
    int limit = lowStock == null ? 0 : lowStock;
    attempt.perform(
        staff.isServesSubscribers(), "doneWarn", () -> pools.warnBelow(asked.number("id"), limit));
  }

  public @Nullable Integer getLowStock() {
    return lowStock == null ? Integer.valueOf(getPool().lowStock()) : lowStock;
  }

  public void setLowStock(@Nullable Integer lowStock) {
    this.lowStock = lowStock;
  }
}
