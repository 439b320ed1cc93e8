package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.common.Slice;
import org.ecs.ledger.HoldRow;
import org.ecs.ledger.LedgerLists;
import org.ecs.ledger.MovementRow;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** The subscriber's own balance: what can be used, what is held and for what, what changed it. */
@Named
@RequestScoped
public class OwnBalancePage {

  private static final int SIZE = 20;
  private static final int HOLDS = 20;

  @Inject private Me me;
  @Inject private LedgerLists ledger;
  @Inject private Asked asked;

  private @Nullable List<HoldRow> holds;
  private @Nullable Listing<MovementRow> list;

  public List<HoldRow> getHolds() {
    if (holds == null) {
      holds = ledger.holds(me.id().value(), true, 0, HOLDS).rows();
    }
    return holds;
  }

  public Listing<MovementRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<MovementRow> find(int first, int atMost) {
    return ledger.movements(me.id().value(), first, atMost);
  }
}
