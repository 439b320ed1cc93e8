package org.ecs.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A message as it went out over one channel; kept as it was. */
@Entity
@Table(name = "delivery")
class Delivery {

  @Id
  @GeneratedValue(generator = "delivery_seq")
  @SequenceGenerator(name = "delivery_seq", sequenceName = "delivery_seq")
  private long id;

  private long notificationId;
  private String channel;
  private String address;
  private String subject;

  @Column(name = "body", length = 1_000_000)
  private String text;

  private Instant sentAt;

  @SuppressWarnings("NullAway")
  protected Delivery() {}

  Delivery(long notification, String channel, Message message, Instant at) {
    this.notificationId = notification;
    this.channel = channel;
    this.address = message.to();
    this.subject = message.subject();
    this.text = message.text();
    this.sentAt = at;
  }

  long id() {
    return id;
  }
}
