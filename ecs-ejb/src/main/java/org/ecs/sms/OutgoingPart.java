package org.ecs.sms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A part of a text as the SMS centre knows it; short texts have one. */
@Entity
@Table(name = "outgoing_part")
class OutgoingPart {

  @Id
  @GeneratedValue(generator = "outgoing_part_seq")
  @SequenceGenerator(name = "outgoing_part_seq", sequenceName = "outgoing_part_seq")
  private long id;

  private long textId;
  private String centreId;

  @Enumerated(EnumType.STRING)
  @Column(name = "outgoing_state")
  private OutgoingState state = OutgoingState.SENT;

  @SuppressWarnings("NullAway")
  protected OutgoingPart() {}

  OutgoingPart(long text, String centreId) {
    this.textId = text;
    this.centreId = centreId;
  }

  void became(OutgoingState now) {
    if (state == OutgoingState.SENT) {
      state = now;
    }
  }

  long text() {
    return textId;
  }

  OutgoingState state() {
    return state;
  }
}
