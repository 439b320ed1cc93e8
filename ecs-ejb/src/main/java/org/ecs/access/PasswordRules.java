package org.ecs.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/**
 * Which passwords people may choose: long ones, without the name, and none that a guesser tries
 * first. Digits and signs make no common word uncommon: {@code P4ssw0rd2026!} is {@code password}.
 */
@ApplicationScoped
public class PasswordRules {

  /** Of what is longer, bcrypt would look at the beginning only. */
  private static final int MOST_BYTES = 72;

  private static final int NAME_THAT_COUNTS = 3;
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");
  private static final String[] DISGUISES = {"0o", "1i", "3e", "4a", "5s", "7t", "@a", "$s", "!i"};
  private static final Set<String> COMMON = common();

  @Inject
  @ConfigProperty(name = "ecs.password.length", defaultValue = "12")
  private int shortest;

  public int shortest() {
    return shortest;
  }

  /** One that nobody knows yet, for the one with this name. */
  String generated(String name) {
    String own = name.toLowerCase(Locale.ROOT);
    String password = Passwords.generated();
    while (password.toLowerCase(Locale.ROOT).contains(own)) {
      password = Passwords.generated();
    }
    return password;
  }

  /** The password, if the one with this name may have it. */
  String checked(String name, String password) {
    if (password.codePointCount(0, password.length()) < shortest) {
      throw new Refusal(Reason.PASSWORD_TOO_SHORT, "at least " + shortest + " characters");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new Refusal(Reason.PASSWORD_TOO_LONG, "at most " + MOST_BYTES + " bytes");
    }
    String plain = password.toLowerCase(Locale.ROOT);
    String own = name.replaceFirst("@.*", "");
    if (own.length() >= NAME_THAT_COUNTS && plain.contains(own)) {
      throw new Refusal(Reason.PASSWORD_LIKE_NAME, name);
    }
    if (isCommon(plain)) {
      throw new Refusal(Reason.PASSWORD_TOO_COMMON, "found in a list of such");
    }
    return password;
  }

  private static boolean isCommon(String plain) {
    return fewDifferent(plain) || isCommonWord(plain) || isCommonWord(undisguised(plain));
  }

  private static boolean fewDifferent(String plain) {
    return plain.chars().distinct().count() < 5;
  }

  private static boolean isCommonWord(String text) {
    String word = NO_LETTER.matcher(text).replaceAll("");
    return word.isEmpty() ? isRun(text) : COMMON.contains(word) || COMMON.contains(once(word));
  }

  /** Digits one after the other, or the same ones again, as in a date that is repeated. */
  private static boolean isRun(String text) {
    String digits = text.replaceAll("\\D", "");
    return "01234567890123456789098765432109876543210".contains(digits)
        || !once(digits).equals(digits);
  }

  /** {@code abc} of {@code abcabcabc}. */
  private static String once(String word) {
    return word.replaceFirst("^(.+?)\\1+$", "$1");
  }

  private static String undisguised(String plain) {
    String text = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    for (String pair : DISGUISES) {
      text = text.replace(pair.charAt(0), pair.charAt(1));
    }
    return text;
  }

  private static Set<String> common() {
    try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
      String all = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("\\s+")).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
