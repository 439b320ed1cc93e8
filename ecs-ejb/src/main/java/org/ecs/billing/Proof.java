package org.ecs.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.ecs.ledger.Difference;
import org.ecs.ledger.Recount;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The outcome of one recount of the ledger; written once. */
@Entity
@Immutable
@Table(name = "ledger_proof")
class Proof {

  @Id
  @GeneratedValue(generator = "ledger_proof_seq")
  @SequenceGenerator(name = "ledger_proof_seq", sequenceName = "ledger_proof_seq")
  private long id;

  private Instant provedAt;
  private long tookMs;
  private long journals;
  private long balances;
  private int differences;

  @Column(length = 1_000_000)
  private @Nullable String findings;

  @SuppressWarnings("NullAway")
  protected Proof() {}

  Proof(Instant at, long tookMs, Recount.Extent extent, List<Difference> found) {
    this.provedAt = at;
    this.tookMs = tookMs;
    this.journals = extent.journals();
    this.balances = extent.balances();
    this.differences = found.size();
    this.findings =
        found.isEmpty()
            ? null
            : found.stream().map(Difference::toString).collect(Collectors.joining("\n"));
  }
}
