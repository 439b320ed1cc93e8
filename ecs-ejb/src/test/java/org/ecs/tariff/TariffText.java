package org.ecs.tariff;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import org.ecs.common.Energy;
import org.ecs.common.Power;

/**
 * Reads a tariff as the test tables write it: {@code EUR net 10 max 9 | energy 0.25 step 100 + flat
 * 0.5 vat 20 if 08:00-18:00 MONDAY >=10kWh | energy 0.2}.
 */
final class TariffText {

  private TariffText() {}

  static TariffTerms tariff(String text) {
    String[] parts = text.split(" \\| ");
    List<String> head = List.of(parts[0].trim().split(" "));
    return new TariffTerms(
        "T",
        1,
        Currency.getInstance(head.get(0)),
        TaxMode.valueOf(head.get(1).toUpperCase()),
        new BigDecimal(head.get(2)),
        limit(head, "min"),
        limit(head, "max"),
        limit(head, "minGross"),
        limit(head, "maxGross"),
        Arrays.stream(parts).skip(1).map(TariffText::element).toList());
  }

  private static BigDecimal limit(List<String> head, String name) {
    int at = head.indexOf(name);
    return at < 0 ? null : new BigDecimal(head.get(at + 1));
  }

  private static Element element(String text) {
    String[] parts = text.trim().split(" if ");
    List<Component> components = new ArrayList<>();
    for (String component : parts[0].split(" \\+ ")) {
      components.add(component(Arrays.asList(component.trim().split(" ")).iterator()));
    }
    return new Element(components, parts.length == 1 ? Restrictions.NONE : when(parts[1]));
  }

  private static Component component(Iterator<String> words) {
    Component component =
        switch (words.next()) {
          case "energy" -> Component.of(Dimension.ENERGY, words.next());
          case "time" -> Component.of(Dimension.TIME, words.next());
          case "parking" -> Component.of(Dimension.PARKING_TIME, words.next());
          default -> Component.of(Dimension.FLAT, words.next());
        };
    while (words.hasNext()) {
      component =
          switch (words.next()) {
            case "step" -> component.step(Long.parseLong(words.next()));
            case "vat" -> component.vat(words.next());
            default -> component.after(duration(words.next()));
          };
    }
    return component;
  }

  private static Restrictions when(String text) {
    Restrictions when = Restrictions.NONE;
    for (String word : text.trim().split(" ")) {
      when = and(when, word);
    }
    return when;
  }

  private static Restrictions and(Restrictions when, String word) {
    if (word.startsWith(">=") || word.startsWith("<")) {
      return bound(when, word.replaceAll("[<>=]", ""), word.startsWith(">="));
    }
    if (word.contains("..")) {
      String[] dates = word.split("\\.\\.");
      return when.between(LocalDate.parse(dates[0]), LocalDate.parse(dates[1]));
    }
    if (word.contains(":")) {
      String[] times = word.split("-", -1);
      return when.at(emptyToNull(times[0]), emptyToNull(times[1]));
    }
    return switch (word) {
      case "reserved" -> when.of(Booking.RESERVATION);
      case "expired" -> when.of(Booking.RESERVATION_EXPIRES);
      default ->
          when.on(Arrays.stream(word.split(",")).map(DayOfWeek::valueOf).toArray(DayOfWeek[]::new));
    };
  }

  private static Restrictions bound(Restrictions when, String value, boolean min) {
    if (value.endsWith("kWh")) {
      Energy energy = Energy.ofKilowattHours(value.replace("kWh", ""));
      return when.energy(min ? energy : when.energy().min(), min ? when.energy().max() : energy);
    }
    if (value.endsWith("kW")) {
      Power power = Power.ofKilowatts(value.replace("kW", ""));
      return when.power(min ? power : when.power().min(), min ? when.power().max() : power);
    }
    if (value.endsWith("A")) {
      Long milli = Long.parseLong(value.replace("A", "")) * 1000;
      Range<Long> range = when.milliamperes();
      return when.milliamperes(min ? milli : range.min(), min ? range.max() : milli);
    }
    Range<Duration> range = when.duration();
    Duration length = duration(value);
    return when.lasting(min ? length : range.min(), min ? range.max() : length);
  }

  static Duration duration(String text) {
    return Duration.parse("PT" + text.toUpperCase());
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
