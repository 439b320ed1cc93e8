package org.ecs.subscriber;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a subscriber: e-mail and phone (E.164 once stored), the language to speak (en, fi,
 * de), and where they live. Each but the language may be unknown.
 */
@Embeddable
public record Contact(
    @Nullable String email,
    @Nullable String phone,
    String language,
    @Nullable String street,
    @Nullable String postalCode,
    @Nullable String city,
    @Nullable String country) {

  /**
   * This contact with its phone number made E.164; refuses an e-mail address, a number or a part of
   * the address that cannot be one.
   */
  public Contact checked() {
    if (email != null) {
      emailChecked(email);
    }
    String number = phone == null ? null : PhoneNumbers.e164(phone, country);
    return new Contact(
        email,
        number,
        language,
        Texts.part(street, 200),
        Texts.part(postalCode, 20),
        Texts.part(city, 100),
        Texts.part(country, 2));
  }

  void tell(Indexing index) {
    if (email != null) {
      index.add(WordKind.EMAIL, Spelling.joined(email), email);
      String name = email.substring(0, Math.max(0, email.indexOf('@')));
      Spelling.parts(name).forEach(part -> index.add(WordKind.EMAIL, part, email));
    }
    if (phone != null) {
      PhoneNumbers.dialled(phone).forEach(digits -> index.add(WordKind.PHONE, digits, phone));
    }
  }

  /** The address; refuses what cannot be one. */
  public static String emailChecked(String email) {
    if (!email.matches("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,189}")) {
      throw new Refusal(Reason.EMAIL_MALFORMED, email);
    }
    return email;
  }

  public static Contact of(@Nullable String email, @Nullable String phone, String language) {
    return new Contact(email, phone, language, null, null, null, null);
  }

  public Locale locale() {
    return Locale.forLanguageTag(language);
  }
}
