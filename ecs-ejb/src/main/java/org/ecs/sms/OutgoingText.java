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
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/** A text that went out, or that ECS refused to send: SENT, then as its receipts say. */
@Entity
@Table(name = "outgoing_text")
class OutgoingText {

  @Id
  @GeneratedValue(generator = "outgoing_text_seq")
  @SequenceGenerator(name = "outgoing_text_seq", sequenceName = "outgoing_text_seq")
  private long id;

  private String receiver;

  @Column(name = "message_body")
  private String body;

  private @Nullable AccountId accountId;
  private @Nullable Long deliveryId;
  private @Nullable Long answersId;
  private Instant sentAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "outgoing_state")
  private OutgoingState state;

  private Instant stateAt;
  private @Nullable String why;

  @SuppressWarnings("NullAway")
  protected OutgoingText() {}

  OutgoingText(TextToSend text, OutgoingState state, @Nullable String why, Instant at) {
    this.receiver = text.to();
    this.body = Legible.cut(text.kept(), 2000);
    this.accountId = text.account();
    this.deliveryId = text.delivery();
    this.answersId = text.answers();
    this.sentAt = at;
    this.state = state;
    this.stateAt = at;
    this.why = why;
  }

  /** What the receipts of all its parts come to; what has ended stays as it is. */
  void became(OutgoingState now, @Nullable String reason, Instant at) {
    if (state == OutgoingState.SENT) {
      state = now;
      stateAt = at;
      why = reason;
    }
  }

  long id() {
    return id;
  }
}
