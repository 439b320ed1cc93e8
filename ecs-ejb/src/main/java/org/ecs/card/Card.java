package org.ecs.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/** A card: IN_POOL → ASSIGNED → BLOCKED → RETIRED; its id is kept in lower case and compared so. */
@Entity
@Table(name = "card")
class Card {

  @Id
  @Column(name = "lower_id")
  private String id;

  private String printedNumber;

  @Enumerated(EnumType.STRING)
  @Column(name = "card_kind")
  private CardKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "card_state")
  private CardState state = CardState.IN_POOL;

  private @Nullable Long poolId;
  private @Nullable AccountId accountId;
  private @Nullable Instant validUntil;

  @Version private int revision;

  @SuppressWarnings("NullAway")
  protected Card() {}

  Card(CardNumber number, String printedNumber, CardKind kind, @Nullable Long poolId) {
    this.id = number.lower();
    this.printedNumber = printedNumber;
    this.kind = kind;
    this.poolId = poolId;
  }

  /** Gives the card to an account; only a card in a pool can be given. */
  CardAssignment assign(AccountId account, Instant at) {
    if (state != CardState.IN_POOL) {
      throw new Refusal(Reason.CARD_NOT_IN_POOL, id + " is " + state);
    }
    state = CardState.ASSIGNED;
    accountId = account;
    return new CardAssignment(id, account, at);
  }

  /** Takes the card from its account; it never works again. */
  void disassociate() {
    if (state != CardState.ASSIGNED) {
      throw new Refusal(Reason.CARD_NOT_ASSIGNED, id + " is " + state);
    }
    state = CardState.BLOCKED;
    accountId = null;
  }

  boolean heldBy(AccountId account) {
    return account.equals(accountId);
  }
}
