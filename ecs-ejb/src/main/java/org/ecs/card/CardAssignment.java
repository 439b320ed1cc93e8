package org.ecs.card;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/** Who held a card from when (inclusive) to when (exclusive; null while they still do). */
@Entity
@Table(name = "card_assignment")
class CardAssignment {

  @Id
  @GeneratedValue(generator = "card_assignment_seq")
  @SequenceGenerator(name = "card_assignment_seq", sequenceName = "card_assignment_seq")
  private long id;

  private String cardLowerId;
  private AccountId accountId;
  private Instant assignedAt;
  private @Nullable Instant endedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable EndReason endReason;

  @SuppressWarnings("NullAway")
  protected CardAssignment() {}

  CardAssignment(String cardLowerId, AccountId account, Instant at) {
    this.cardLowerId = cardLowerId;
    this.accountId = account;
    this.assignedAt = at;
  }

  CardNumber card() {
    return new CardNumber(cardLowerId);
  }

  void end(Instant at, EndReason reason) {
    endedAt = at;
    endReason = reason;
  }
}
