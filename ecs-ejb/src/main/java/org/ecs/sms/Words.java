package org.ecs.sms;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecs.common.Money;

/**
 * The words of text messages. What is asked is understood in each language, whatever the
 * subscriber's own is: people text what the sticker on the station says.
 */
final class Words {

  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.forLanguageTag("fi"), Locale.GERMAN);

  private static final Set<String> START = words("word.start");
  private static final Set<String> STOP = words("word.stop");
  private static final Set<String> BALANCE = words("word.balance");
  private static final Set<String> HELP = words("word.help");

  private static final Pattern STATION =
      Pattern.compile("(?:(\\p{L}+)[ :]*)?(\\d{3,8})(?:[ ,;/#.-]+(?:\\p{L}+ ?)?(\\d{1,2}))?");

  private Words() {}

  /** Reads a text, e.g. {@code 1001 2}, {@code Lataa 1001}, {@code "seis!"}. */
  static Wish read(String text) {
    String plain = text.replaceAll("^[^\\p{L}\\d?]+|[^\\p{L}\\d?]+$", "").toUpperCase(Locale.ROOT);
    Matcher station = STATION.matcher(plain);
    if (station.matches() && (station.group(1) == null || START.contains(station.group(1)))) {
      String connector = station.group(3);
      return new Wish.Start(
          station.group(2), connector == null ? null : Integer.valueOf(connector));
    }
    String first = plain.replaceAll("\\P{L}.*", "");
    if (STOP.contains(first)) {
      return new Wish.Stop();
    }
    if (BALANCE.contains(first)) {
      return new Wish.Balance();
    }
    return HELP.contains(first) || plain.equals("?") ? new Wish.Help() : new Wish.Unclear();
  }

  /** The answer in a language; money as it is written there. */
  static String say(Locale locale, Outcome outcome, Object... facts) {
    Object[] shown = Arrays.stream(facts).map(fact -> shown(fact, locale)).toArray();
    return new MessageFormat(bundle(locale).getString(outcome.key()), locale).format(shown);
  }

  private static Object shown(Object fact, Locale locale) {
    if (!(fact instanceof Money money)) {
      return String.valueOf(fact);
    }
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(money.currency());
    format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
    format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
    return format.format(money.amount());
  }

  private static Set<String> words(String key) {
    Set<String> all = new TreeSet<>();
    LANGUAGES.stream()
        .flatMap(locale -> Stream.of(bundle(locale).getString(key).split(" ")))
        .forEach(all::add);
    return all;
  }

  /** English where a language is not spoken, never the server's own. */
  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "org.ecs.sms.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
