package org.ecs.payment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that could be those of cards: 13 to 19 digits, maybe in groups, with a check digit by
 * Luhn's formula. None of them is kept, whoever wrote it.
 */
public final class CardNumbers {

  private static final Pattern DIGITS =
      Pattern.compile("(?<![0-9])[0-9](?:[ -]?[0-9]){12,18}(?![0-9])");

  private CardNumbers() {}

  /** The text with stars in the place of each. */
  public static String hidden(String text) {
    return DIGITS.matcher(text).replaceAll(found -> isOne(found.group()) ? "****" : found.group());
  }

  public static boolean isIn(String text) {
    Matcher found = DIGITS.matcher(text);
    return found.results().anyMatch(each -> isOne(each.group()));
  }

  private static boolean isOne(String group) {
    String digits = group.replaceAll("[ -]", "");
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 1 ? digit * 2 : digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum > 0 && sum % 10 == 0;
  }
}
