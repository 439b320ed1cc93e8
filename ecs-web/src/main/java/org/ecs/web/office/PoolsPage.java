package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ecs.card.CardPools;
import org.ecs.card.PoolStock;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Listing;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** The pools of cards with their stock, and a new one. */
@Named
@RequestScoped
public class PoolsPage {

  private static final int SIZE = 25;

  @Inject private CardPools pools;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private @Nullable Listing<PoolStock> list;
  private @Nullable String name;
  private @Nullable Integer lowStock;

  public Listing<PoolStock> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, pools::list);
    }
    return list;
  }

  /** For the overview: how many pools somebody has to fill. */
  public long getLow() {
    return staff.isSeesSubscribers() ? pools.countLow() : 0;
  }

  public void create() {
    String wanted = name == null ? "" : name;
    attempt.perform(
        staff.isServesSubscribers(),
        "donePool",
        () -> pools.create(wanted, lowStock == null ? 0 : lowStock));
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable Integer getLowStock() {
    return lowStock;
  }

  public void setLowStock(@Nullable Integer lowStock) {
    this.lowStock = lowStock;
  }
}
