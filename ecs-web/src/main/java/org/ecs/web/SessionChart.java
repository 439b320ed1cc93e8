package org.ecs.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ecs.session.Metered;
import org.ecs.session.SessionRow;

/**
 * Power and energy over the time of a session, as shapes of a drawing 960 wide and 200 high.
 *
 * @param power the outline of an area, energy a line; both as SVG paths
 */
public record SessionChart(
    String power, String energy, long topWatts, long topWattHours, List<Tick> ticks) {

  private static final int LEFT = 48;
  private static final int RIGHT = 910;
  private static final int TOP = 12;
  private static final int BOTTOM = 168;
  private static final int TICKS = 5;

  /** A time below the drawing. */
  public record Tick(int x, String label) {}

  public static SessionChart of(SessionRow session, List<Metered> readings, Locale locale) {
    if (readings.isEmpty()) {
      return new SessionChart("", "", 0, 0, List.of());
    }
    Instant from = session.startedAt();
    Instant last = readings.get(readings.size() - 1).at();
    long seconds = Math.max(1, Duration.between(from, last).toSeconds());
    long meterStart = session.meterStart().wattHours();
    ToLongFunction<Metered> used = reading -> reading.register().wattHours() - meterStart;
    ToLongFunction<Metered> watts = r -> r.power() == null ? 0 : r.power().watts();
    ToLongFunction<Metered> time = reading -> Duration.between(from, reading.at()).toSeconds();
    long topWatts = top(readings.stream().mapToLong(watts));
    long topUsed = top(readings.stream().mapToLong(used));
    String area = points(readings, time, seconds, watts, topWatts);
    String line = points(readings, time, seconds, used, topUsed);
    return new SessionChart(
        "M%d %d L%s L%d %d Z".formatted(LEFT, BOTTOM, area, RIGHT, BOTTOM),
        "M%d %d L%s".formatted(LEFT, BOTTOM, line),
        topWatts,
        topUsed,
        ticks(from, seconds, clockOf(session, locale)));
  }

  /** A value of an axis in thousands (kW or kWh), without digits that say nothing. */
  public String thousands(long value) {
    return BigDecimal.valueOf(value, 3).stripTrailingZeros().toPlainString();
  }

  public boolean isNone() {
    return ticks.isEmpty();
  }

  private static String points(
      List<Metered> readings,
      ToLongFunction<Metered> across,
      long most,
      ToLongFunction<Metered> up,
      long top) {
    return readings.stream()
        .map(r -> x(across.applyAsLong(r), most) + " " + y(up.applyAsLong(r), top))
        .collect(Collectors.joining(" L"));
  }

  private static List<Tick> ticks(Instant from, long seconds, DateTimeFormatter clock) {
    return IntStream.range(0, TICKS)
        .mapToLong(i -> seconds * i / (TICKS - 1))
        .mapToObj(at -> new Tick(x(at, seconds), clock.format(from.plusSeconds(at))))
        .toList();
  }

  private static DateTimeFormatter clockOf(SessionRow session, Locale locale) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(locale)
        .withZone(session.zone());
  }

  private static int x(long seconds, long most) {
    return (int) (LEFT + (RIGHT - LEFT) * Math.max(0, seconds) / most);
  }

  private static int y(long value, long top) {
    return (int) (BOTTOM - (BOTTOM - TOP) * Math.max(0, value) / top);
  }

  /** Up to 1, 2 or 5 times a power of ten, so that the scale can be read. */
  private static long top(LongStream values) {
    long most = values.max().orElse(0);
    return LongStream.iterate(1000, unit -> unit * 10)
        .flatMap(unit -> LongStream.of(unit, unit * 2, unit * 5))
        .filter(step -> step >= most)
        .findFirst()
        .orElseThrow();
  }
}
