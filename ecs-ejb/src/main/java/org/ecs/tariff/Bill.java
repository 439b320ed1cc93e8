package org.ecs.tariff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines that a sweep has billed so far; steps are rounded up at the end. */
final class Bill {

  private final List<Draft> drafts = new ArrayList<>(4);
  private int turn;

  /** Adds volume; without a component it is free, and ends the line that it follows. */
  void add(Dimension dimension, @Nullable Component component, Moment now, long to, long units) {
    boolean reservation = now.state == State.RESERVATION;
    Draft last = last(dimension, reservation);
    if (last != null && (component == null || !last.takes(component))) {
      last.close();
      last = null;
    }
    if (component != null) {
      Draft draft = last == null ? new Draft(dimension, component, reservation, now.nanos) : last;
      draft.grow(units, to, ++turn);
      if (last == null) {
        drafts.add(draft);
      }
    }
  }

  boolean hasFlat(boolean reservation) {
    return last(Dimension.FLAT, reservation) != null;
  }

  Charge charge(TariffTerms terms, Instant origin) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.dimension != Dimension.FLAT && isLastOfGroup(draft)) {
        draft.roundUp(total(draft));
      }
    }
    List<Line> lines = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      lines.add(drafts.get(i).line(terms, origin));
    }
    return Charge.of(terms, lines);
  }

  private @Nullable Draft last(Dimension dimension, boolean reservation) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      if (drafts.get(i).isOf(dimension, reservation)) {
        return drafts.get(i);
      }
    }
    return null;
  }

  private boolean isLastOfGroup(Draft draft) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft other = drafts.get(i);
      if (draft.isSteppedWith(other) && other.isAfter(draft)) {
        return false;
      }
    }
    return true;
  }

  private long total(Draft draft) {
    long total = 0;
    for (int i = 0; i < drafts.size(); i++) {
      if (drafts.get(i).isOf(draft.dimension, draft.reservation)) {
        total += drafts.get(i).units();
      }
    }
    return total;
  }
}
