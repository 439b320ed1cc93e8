package org.ecs.sms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A receipt whose text is not here yet: it may overtake the end of the sending's transaction. */
@Entity
@Table(name = "delivery_receipt")
class DeliveryReceipt {

  @Id
  @GeneratedValue(generator = "delivery_receipt_seq")
  @SequenceGenerator(name = "delivery_receipt_seq", sequenceName = "delivery_receipt_seq")
  private long id;

  private String centreId;

  @Enumerated(EnumType.STRING)
  @Column(name = "outgoing_state")
  private OutgoingState state;

  private @Nullable String why;
  private Instant receivedAt;

  @SuppressWarnings("NullAway")
  protected DeliveryReceipt() {}

  DeliveryReceipt(String centreId, OutgoingState state, @Nullable String why, Instant at) {
    this.centreId = centreId;
    this.state = state;
    this.why = why;
    this.receivedAt = at;
  }

  String centreId() {
    return centreId;
  }

  OutgoingState state() {
    return state;
  }

  @Nullable String why() {
    return why;
  }

  boolean isFrom(Instant before) {
    return receivedAt.isBefore(before);
  }
}
