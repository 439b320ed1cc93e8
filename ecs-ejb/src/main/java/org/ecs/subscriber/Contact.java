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
   * This contact with its phone number made E.164; refuses an e-mail address or a number that
   * cannot be one.
   */
  Contact checked() {
    if (email != null && !email.matches("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,190}")) {
      throw new Refusal(Reason.EMAIL_MALFORMED, email);
    }
    String number = phone == null ? null : PhoneNumbers.e164(phone, country);
    return new Contact(email, number, language, street, postalCode, city, country);
  }

  public static Contact of(@Nullable String email, @Nullable String phone, String language) {
    return new Contact(email, phone, language, null, null, null, null);
  }

  public Locale locale() {
    return Locale.forLanguageTag(language);
  }
}
