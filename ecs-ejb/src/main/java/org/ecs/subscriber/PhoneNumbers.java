package org.ecs.subscriber;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.LinkedHashSet;
import java.util.Optional;
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

  /**
   * A sender as networks write it, often without plus or from within the country; empty for a name
   * or a short number, which is nobody's telephone.
   */
  public static Optional<String> ofNetwork(String written, @Nullable String country) {
    String digits = written.replaceAll("[ ()./-]", "");
    if (!digits.matches("\\+?[0-9]{7,15}")) {
      return Optional.empty();
    }
    boolean trunk = digits.startsWith("0") && !digits.startsWith("00");
    String abroad = "+" + digits.replaceFirst("^(\\+|00)", "");
    try {
      return Optional.of(
          !trunk && (isValid(abroad) || country == null || !digits.equals(abroad.substring(1)))
              ? e164(abroad, null)
              : e164(digits, country));
    } catch (Refusal noNumber) {
      return Optional.empty();
    }
  }

  private static boolean isValid(String e164) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      return numbers.isValidNumber(numbers.parse(e164, null));
    } catch (NumberParseException odd) {
      return false;
    }
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
