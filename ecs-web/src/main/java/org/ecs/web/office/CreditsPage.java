package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.common.Slice;
import org.ecs.finance.CreditNotes;
import org.ecs.finance.CreditRow;
import org.ecs.finance.CreditState;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** What was asked to be credited, the newest first. */
@Named
@RequestScoped
public class CreditsPage {

  private static final int SIZE = 25;

  @Inject private CreditNotes credits;
  @Inject private Asked asked;

  private @Nullable Listing<CreditRow> list;

  public Listing<CreditRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  public List<CreditState> getStates() {
    return List.of(CreditState.values());
  }

  /** Used by the export too. */
  public Slice<CreditRow> find(int first, int atMost) {
    return credits.find(asked.one(CreditState.class, "state"), first, atMost);
  }
}
