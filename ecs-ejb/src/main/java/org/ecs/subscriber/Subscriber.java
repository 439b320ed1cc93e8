package org.ecs.subscriber;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A person or a company that has subscribed; lives as long as its accounts do. */
@Entity
@Table(name = "subscriber")
class Subscriber {

  @Id
  @GeneratedValue(generator = "subscriber_seq")
  @SequenceGenerator(name = "subscriber_seq", sequenceName = "subscriber_seq")
  private long id;

  @Enumerated(EnumType.STRING)
  @Column(name = "subscriber_kind")
  private SubscriberKind kind;

  @Column(name = "full_name")
  private String name;

  private String searchName;

  private @Nullable String crmReference;

  @Embedded private Contact contact;

  @SuppressWarnings("NullAway")
  protected Subscriber() {}

  Subscriber(SubscriberKind kind, String name, @Nullable String crmReference, Contact contact) {
    this.kind = kind;
    this.crmReference = crmReference;
    this.contact = contact.checked();
    call(name);
  }

  void change(AccountChange change) {
    if (change.name() != null) {
      call(change.name());
    }
    if (change.contact() != null) {
      contact = change.contact().checked();
    }
    crmReference = change.crmReference() == null ? crmReference : change.crmReference();
  }

  private void call(String written) {
    name = Texts.name(written);
    searchName = name.toLowerCase(Locale.ROOT);
  }

  String searchName() {
    return searchName;
  }

  void tell(Indexing index) {
    index.add(WordKind.NAME, name);
    if (crmReference != null) {
      index.add(WordKind.CRM_REFERENCE, crmReference);
    }
    contact.tell(index);
  }
}
