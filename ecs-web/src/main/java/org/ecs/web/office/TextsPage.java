package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.ecs.common.Slice;
import org.ecs.sms.IncomingTextRow;
import org.ecs.sms.Outcome;
import org.ecs.sms.TextFilter;
import org.ecs.sms.TextLists;
import org.ecs.subscriber.Accounts;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** What phones text and what they are answered, the newest first: filtered, a page at a time. */
@Named
@RequestScoped
public class TextsPage {

  private static final int SIZE = 25;
  private static final int FEW = 10;

  @Inject private TextLists texts;
  @Inject private Accounts accounts;
  @Inject private Asked asked;
  @Inject private OverviewPage overview;

  private @Nullable Listing<IncomingTextRow> list;
  private @Nullable List<IncomingTextRow> last;

  public Listing<IncomingTextRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  public Outcome[] getOutcomes() {
    return Outcome.values();
  }

  public @Nullable Outcome getOutcome() {
    return asked.one(Outcome.class, "outcome");
  }

  /** The last ones of the account whose page this is part of. */
  public List<IncomingTextRow> getLast() {
    if (last == null) {
      last = texts.find(TextFilter.of(accounts.get(asked.text("number")).id()), 0, FEW).rows();
    }
    return last;
  }

  /** Used by the export too. */
  public Slice<IncomingTextRow> find(int first, int atMost) {
    ZoneId zone = overview.getZone();
    String account = asked.text("account");
    TextFilter filter =
        new TextFilter(
            asked.text("sender"),
            account.isEmpty() ? null : accounts.get(account).id(),
            getOutcome(),
            asked.day("from", 0, zone),
            asked.day("to", 1, zone));
    return texts.find(filter, first, atMost);
  }
}
