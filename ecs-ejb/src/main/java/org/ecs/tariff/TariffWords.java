package org.ecs.tariff;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A tariff in plain words, as a subscriber reads it in the welcome kit. */
public final class TariffWords {

  private final Words words;

  private TariffWords(Words words) {
    this.words = words;
  }

  /** One sentence for each element, then the limits and the VAT; English if nothing else fits. */
  public static List<String> of(TariffTerms terms, Locale locale) {
    TariffWords tariff = new TariffWords(new Words(locale, terms.currency()));
    List<String> sentences =
        new ArrayList<>(terms.elements().stream().map(tariff::element).toList());
    boolean net = terms.taxMode() == TaxMode.NET;
    tariff.limit(sentences, "limit.min", net ? terms.minPrice() : terms.minPriceGross());
    tariff.limit(sentences, "limit.max", net ? terms.maxPrice() : terms.maxPriceGross());
    sentences.add(
        tariff.words.say("tariff." + terms.taxMode(), tariff.words.number(terms.vatRate(), 0)));
    return sentences;
  }

  private String element(Element element) {
    boolean reserved = element.restrictions().booking() != null;
    String prices =
        element.components().stream()
            .map(component -> component(component, reserved))
            .collect(Collectors.joining("; "));
    String when = String.join(", ", when(element.restrictions()));
    String sentence = when.isEmpty() ? prices : words.say("element.when", when, prices);
    return sentence.substring(0, 1).toUpperCase(words.locale()) + sentence.substring(1);
  }

  private String component(Component component, boolean reserved) {
    Dimension dimension = component.dimension();
    String price = words.price(component.price().amount());
    String text = words.say((reserved ? "component.reserved." : "component.") + dimension, price);
    if (component.stepSize() > 1 && dimension != Dimension.FLAT) {
      BigDecimal step = BigDecimal.valueOf(component.stepSize());
      String size = dimension.isTimed() ? words.duration(step) : words.number(step, 0) + " Wh";
      text = words.say("component.step", text, size);
    }
    if (component.grace() != null) {
      text = words.say("component.grace", text, duration(component.grace()));
    }
    return component.vatRate() == null
        ? text
        : words.say("component.vat", text, words.number(component.vatRate(), 0));
  }

  private List<String> when(Restrictions when) {
    List<String> all = new ArrayList<>();
    if (when.booking() != null) {
      all.add(words.say("when." + when.booking()));
    }
    if (!when.days().isEmpty()) {
      all.add(
          when.days().stream()
              .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale()))
              .collect(Collectors.joining(", ")));
    }
    if (!when.times().isAny()) {
      all.add(words.say("when.time", time(when.times().min()), time(when.times().max())));
    }
    range(all, "when.date", when.dates(), words::date);
    range(all, "when.energy", when.energy(), e -> plain(e.kilowattHours()));
    range(all, "when.power", when.power(), p -> plain(p.kilowatts()));
    range(all, "when.current", when.milliamperes(), c -> plain(BigDecimal.valueOf(c, 3)));
    range(all, "when.duration", when.duration(), this::duration);
    return all;
  }

  private <T extends Comparable<? super T>> void range(
      List<String> all, String key, Range<T> range, Function<T, String> text) {
    if (range.min() != null) {
      all.add(words.say(key + ".min", text.apply(range.min())));
    }
    if (range.max() != null) {
      all.add(words.say(key + ".max", text.apply(range.max())));
    }
  }

  private void limit(List<String> sentences, String key, @Nullable BigDecimal limit) {
    if (limit != null) {
      sentences.add(words.say(key, words.price(limit)));
    }
  }

  private String time(@Nullable LocalTime time) {
    return words.time(time == null ? LocalTime.MIDNIGHT : time);
  }

  private String duration(Duration duration) {
    BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds());
    return words.duration(seconds.add(BigDecimal.valueOf(duration.getNano(), 9)));
  }

  private String plain(BigDecimal number) {
    return words.number(number.stripTrailingZeros(), 0);
  }
}
