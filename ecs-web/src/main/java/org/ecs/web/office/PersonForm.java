package org.ecs.web.office;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ecs.common.Refusal;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Contact;
import org.ecs.web.Typed;

/** The fields that say who a subscriber is and how to reach them, on each form that has them. */
final class PersonForm {

  static final List<String> FIELDS =
      List.of(
          "kind",
          "name",
          "email",
          "phone",
          "language",
          "street",
          "postalCode",
          "city",
          "country",
          "crmReference");

  private PersonForm() {}

  /** As it is stored now. */
  static Typed of(AccountRow account) {
    Contact contact = account.contact();
    return new Typed()
        .put("kind", account.kind().name())
        .put("name", account.name())
        .put("crmReference", account.crmReference())
        .put("email", contact.email())
        .put("phone", contact.phone())
        .put("language", contact.language())
        .put("street", contact.street())
        .put("postalCode", contact.postalCode())
        .put("city", contact.city())
        .put("country", contact.country());
  }

  static Contact contact(Typed typed) {
    return new Contact(
        typed.orNull("email"),
        typed.orNull("phone"),
        typed.text("language").isEmpty() ? "en" : typed.text("language"),
        typed.orNull("street"),
        typed.orNull("postalCode"),
        typed.orNull("city"),
        typed.orNull("country"));
  }

  /** Finds what is wrong, at its field. */
  static void check(Typed typed) {
    if (typed.text("name").isEmpty()) {
      typed.wrong("name", "nameNeeded");
    }
    typed.atMost("name", 200);
    typed.atMost("crmReference", 64);
    typed.atMost("street", 200);
    typed.atMost("postalCode", 20);
    typed.atMost("city", 100);
    try {
      contact(typed).checked();
    } catch (Refusal refusal) {
      typed.wrong(refusal.reason());
    }
  }

  /** A country by its code, with its name in the reader's language. */
  public record Country(String code, String name) {}

  static List<Country> countries(Locale reader) {
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> new Country(code, new Locale("", code).getDisplayCountry(reader)))
        .sorted(Comparator.comparing(Country::name, java.text.Collator.getInstance(reader)))
        .toList();
  }
}
