package org.ecs.subscriber;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A word that an account is found by; written anew whenever what it came from changes. */
@Entity
@Table(name = "subscriber_word")
class SearchWord {

  @EmbeddedId private Key key;
  private String shown;

  /** The word as it is compared, whose it is, and what it is of theirs. */
  @Embeddable
  record Key(
      String word,
      @Column(name = "account_id") long account,
      @Enumerated(EnumType.STRING) @Column(name = "word_kind") WordKind kind) {}

  @SuppressWarnings("NullAway")
  protected SearchWord() {}

  SearchWord(Key key, String shown) {
    this.key = key;
    this.shown = shown;
  }

  Key key() {
    return key;
  }

  /** The text that it came from, as people write it. */
  void show(String text) {
    shown = text;
  }
}
