package org.ecs.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ecs.subscriber.AccountId;

/** What the operator wanted a subscriber to know, in its own words; written once. */
@Entity
@Table(name = "operator_message")
class OperatorMessage {

  @Id
  @GeneratedValue(generator = "operator_message_seq")
  @SequenceGenerator(name = "operator_message_seq", sequenceName = "operator_message_seq")
  private long id;

  private AccountId accountId;
  private String subject;
  private String messageText;
  private String writtenBy;
  private Instant writtenAt;

  @SuppressWarnings("NullAway")
  protected OperatorMessage() {}

  OperatorMessage(AccountId account, String subject, String text, String by, Instant at) {
    this.accountId = account;
    this.subject = subject;
    this.messageText = text;
    this.writtenBy = by;
    this.writtenAt = at;
  }

  long id() {
    return id;
  }

  AccountId account() {
    return accountId;
  }

  OperatorNews news() {
    return new OperatorNews(subject, messageText);
  }
}
