package org.ecs.subscriber;

import org.jspecify.annotations.Nullable;

/** What subscribers say of themselves and may change; the country is ISO 3166, alpha-2. */
public record Profile(
    String name,
    @Nullable String phone,
    @Nullable String street,
    @Nullable String postalCode,
    @Nullable String city,
    @Nullable String country) {

  public static Profile of(AccountRow account) {
    Contact contact = account.contact();
    return new Profile(
        account.name(),
        contact.phone(),
        contact.street(),
        contact.postalCode(),
        contact.city(),
        contact.country());
  }

  /** Another one for another content: by it a form knows whether it is still up to date. */
  public String mark() {
    return Integer.toHexString(hashCode());
  }

  /** The contact with what this says of it. */
  Contact in(Contact contact) {
    return new Contact(
        contact.email(), phone, contact.language(), street, postalCode, city, country);
  }
}
