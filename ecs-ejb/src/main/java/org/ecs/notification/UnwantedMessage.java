package org.ecs.notification;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A subscriber does not want this; there as long as that is so. */
@Entity
@Table(name = "unwanted_message")
class UnwantedMessage {

  @EmbeddedId private Choice choice;

  @SuppressWarnings("NullAway")
  protected UnwantedMessage() {}

  UnwantedMessage(Choice choice) {
    this.choice = choice;
  }
}
