package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.card.CardImportLists;
import org.ecs.card.CardImportRow;
import org.ecs.card.CardImportState;
import org.ecs.card.CardImports;
import org.ecs.card.CardStocking;
import org.ecs.card.LineRow;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Listing;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** A file of cards: what would be stored, what would not and why, then how far it is. */
@Named
@RequestScoped
public class CardImportPage {

  private static final int SIZE = 50;
  private static final int SAMPLE = 5;

  @Inject private CardImportLists lists;
  @Inject private CardImports imports;
  @Inject private CardStocking stocking;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private @Nullable CardImportRow row;
  private @Nullable List<CardImportLists.Count> counts;
  private @Nullable Listing<LineRow> problems;

  /** Refuses an import that is not there before anything is drawn. */
  public void load() {
    getRow();
  }

  public CardImportRow getRow() {
    if (row == null) {
      row = lists.get(asked.number("id"));
    }
    return row;
  }

  /** How many lines have which problem. */
  public List<CardImportLists.Count> getProblemCounts() {
    return counts().stream().filter(count -> count.problem() != null).toList();
  }

  public long getGood() {
    return counts().stream()
        .filter(count -> count.problem() == null)
        .mapToLong(CardImportLists.Count::lines)
        .sum();
  }

  public Listing<LineRow> getProblems() {
    if (problems == null) {
      problems =
          Listing.of(
              asked.page(),
              SIZE,
              (first, atMost) -> lists.lines(getRow().id(), true, first, atMost));
    }
    return problems;
  }

  /** The first cards to be. */
  public List<LineRow> getSample() {
    return lists.lines(getRow().id(), false, 0, SAMPLE).rows();
  }

  public boolean isPreview() {
    return getRow().state() == CardImportState.PREVIEW;
  }

  public boolean isStoring() {
    return getRow().state() == CardImportState.STORING;
  }

  public boolean isDone() {
    return getRow().state() == CardImportState.STORED;
  }

  public void confirm() {
    long id = asked.number("id");
    attempt.perform(
        staff.isServesSubscribers(),
        "doneConfirm",
        () -> {
          if (imports.confirm(id)) {
            stocking.store(id);
          }
        });
  }

  private List<CardImportLists.Count> counts() {
    if (counts == null) {
      counts = lists.counts(getRow().id());
    }
    return counts;
  }
}
