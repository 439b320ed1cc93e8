package org.ecs.subscriber;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/** Phone numbers as people write them, made E.164 (e.g. {@code +358401234567}). */
public final class PhoneNumbers {

  private PhoneNumbers() {}

  /**
   * Refuses what is no possible number; a number without {@code +} is read as one of the country
   * (ISO 3166, alpha-2).
   */
  public static String e164(String written, @Nullable String country) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(written, country);
      if (numbers.isPossibleNumber(number)) {
        return numbers.format(number, PhoneNumberFormat.E164);
      }
    } catch (NumberParseException e) {
      throw new Refusal(Reason.PHONE_MALFORMED, written);
    }
    throw new Refusal(Reason.PHONE_MALFORMED, written);
  }

  /** As people read it abroad, e.g. {@code +358 40 1234567}; what is no number stays as it is. */
  public static String shown(String e164) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      return numbers.format(numbers.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException odd) {
      return e164;
    }
  }

  /** The digits of an E.164 number, as they are dialled from abroad and at home. */
  static Set<String> dialled(String e164) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    Set<String> ways = new LinkedHashSet<>();
    ways.add(Spelling.joined(e164));
    try {
      var number = numbers.parse(e164, null);
      ways.add(Spelling.joined(numbers.format(number, PhoneNumberFormat.NATIONAL)));
      ways.add(numbers.getNationalSignificantNumber(number));
    } catch (NumberParseException odd) {
      return ways;
    }
    return ways;
  }
}
