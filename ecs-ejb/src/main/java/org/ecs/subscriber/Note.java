package org.ecs.subscriber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody of the staff wrote down about an account; it stays as it was written. */
@Entity
@Table(name = "account_note")
class Note {

  @Id
  @GeneratedValue(generator = "account_note_seq")
  @SequenceGenerator(name = "account_note_seq", sequenceName = "account_note_seq")
  private long id;

  private AccountId accountId;
  private Instant writtenAt;
  private String writtenBy;

  @Column(name = "note_text")
  private String text;

  @SuppressWarnings("NullAway")
  protected Note() {}

  Note(AccountId account, String text, String by, Instant at) {
    this.accountId = account;
    this.text = text;
    this.writtenBy = by;
    this.writtenAt = at;
  }
}
