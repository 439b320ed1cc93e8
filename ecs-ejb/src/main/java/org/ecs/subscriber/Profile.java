package org.ecs.subscriber;

import org.ecs.common.Reason;
import org.ecs.common.Refusal;
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

  /** The contact with what this says of it, checked. */
  Contact in(Contact contact) {
    must(!name.isBlank() && name.length() <= 200, "name: 1 to 200 characters");
    must(street == null || street.length() <= 200, "street: at most 200 characters");
    must(postalCode == null || postalCode.length() <= 20, "postal code: at most 20 characters");
    must(city == null || city.length() <= 100, "city: at most 100 characters");
    must(country == null || country.matches("[A-Z]{2}"), "country: two capital letters");
    return new Contact(
            contact.email(), phone, contact.language(), street, postalCode, city, country)
        .checked();
  }

  private static void must(boolean holds, String rule) {
    if (!holds) {
      throw new Refusal(Reason.REQUEST_MALFORMED, rule);
    }
  }
}
