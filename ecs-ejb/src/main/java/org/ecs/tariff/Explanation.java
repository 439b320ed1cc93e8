package org.ecs.tariff;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.ecs.common.Money;

/** Why a charge is what it is: one sentence for each line, the limit that applied, the total. */
public final class Explanation {

  private Explanation() {}

  /**
   * The sentences, in English if the language is not one of ours. A line's amount is shown rounded;
   * the total is not their sum, but rounded once itself.
   *
   * @param zone of the station
   */
  public static List<String> of(Charge charge, ZoneId zone, Locale locale) {
    Currency currency = charge.net().currency();
    Words words = new Words(locale, currency);
    List<String> sentences = new ArrayList<>();
    for (Line line : charge.lines()) {
      sentences.add(sentence(line, zone, currency, words));
    }
    if (charge.lines().isEmpty()) {
      sentences.add(words.say("total.free"));
    } else {
      sentences.add(words.say("total." + charge.lines().get(0).taxMode()));
    }
    int limited = limited(charge);
    if (limited != 0) {
      sentences.add(words.say(limited > 0 ? "total.min" : "total.max"));
    }
    sentences.add(
        words.say(
            "total",
            words.money(charge.net()),
            words.money(charge.vat()),
            words.money(charge.gross())));
    return sentences;
  }

  private static String sentence(Line line, ZoneId zone, Currency currency, Words words) {
    String volume = words.volume(line.dimension(), line.volume());
    if (line.surplus().signum() > 0) {
      String metered = words.volume(line.dimension(), line.volume().subtract(line.surplus()));
      volume = words.say("line.surplus", volume, metered);
    }
    Fraction exact = line.taxMode() == TaxMode.NET ? line.net() : line.gross();
    return words.say(
        (line.reservation() ? "line.reserved." : "line.") + line.dimension(),
        words.period(line.from(), line.to(), zone),
        volume,
        words.price(line.price().amount()),
        words.money(exact.rounded(currency)));
  }

  /** Above zero where the charge was raised to a minimum, below where it was cut. */
  private static int limited(Charge charge) {
    Fraction net = Fraction.ZERO;
    Fraction gross = Fraction.ZERO;
    for (Line line : charge.lines()) {
      net = net.plus(line.net());
      gross = gross.plus(line.gross());
    }
    Money unlimited = net.rounded(charge.net().currency());
    int byNet = charge.net().compareTo(unlimited);
    return byNet != 0 ? byNet : charge.gross().compareTo(gross.rounded(unlimited.currency()));
  }
}
