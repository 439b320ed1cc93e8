package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.ecs.billing.ProofRow;
import org.ecs.billing.Proofs;
import org.ecs.common.Slice;
import org.ecs.ledger.JournalRow;
import org.ecs.ledger.LedgerLists;
import org.ecs.ledger.TrialRow;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Listing;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** The ledger: its trial balance, the journals of a period, and the proof that it is right. */
@Named
@RequestScoped
public class LedgerPage {

  private static final int SIZE = 25;
  private static final int PROOFS = 5;

  @Inject private LedgerLists ledger;
  @Inject private Proofs proofs;
  @Inject private OverviewPage overview;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;
  @Inject private Clock clock;

  private @Nullable List<TrialRow> trial;
  private @Nullable List<ProofRow> last;
  private @Nullable Listing<JournalRow> list;

  public List<TrialRow> getTrial() {
    if (trial == null) {
      trial = ledger.trialBalance();
    }
    return trial;
  }

  public List<ProofRow> getProofs() {
    if (last == null) {
      last = proofs.last(PROOFS);
    }
    return last;
  }

  public Listing<JournalRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<JournalRow> find(int first, int atMost) {
    ZoneId zone = overview.getZone();
    Instant from = asked.day("from", 0, zone);
    Instant to = asked.day("to", 1, zone);
    return ledger.journals(
        from == null ? Instant.EPOCH : from, to == null ? tomorrow() : to, first, atMost);
  }

  /** Whole days, so that the length of the list is counted once and believed for a while. */
  private Instant tomorrow() {
    ZoneId zone = overview.getZone();
    return clock.instant().atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
  }

  public void prove() {
    attempt.perform(staff.isKeepsLedger(), "doneProve", proofs::proveNow);
  }
}
