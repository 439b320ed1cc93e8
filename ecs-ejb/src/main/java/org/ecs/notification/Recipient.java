package org.ecs.notification;

import org.ecs.access.MemberRow;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Contact;
import org.ecs.subscriber.SubscriptionRequestRow;
import org.jspecify.annotations.Nullable;

/** Whom a message goes to: the subscriber of an account, or a consumer who has none yet. */
public record Recipient(String name, Contact contact, @Nullable AccountRow account) {

  static Recipient of(AccountRow account) {
    return new Recipient(account.name(), account.contact(), account);
  }

  static Recipient of(MemberRow staff) {
    String language = staff.language() == null ? "en" : staff.language();
    return new Recipient(staff.fullName(), Contact.of(staff.email(), null, language), null);
  }

  static Recipient of(SubscriptionRequestRow request) {
    return new Recipient(request.name(), request.contact(), null);
  }
}
