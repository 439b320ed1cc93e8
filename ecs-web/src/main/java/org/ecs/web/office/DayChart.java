package org.ecs.web.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ecs.session.day.DayFigures;
import org.ecs.session.day.Period;
import org.jspecify.annotations.Nullable;

/** Energy by day as bars, and when the station was not available, of a drawing 960 by 200. */
public record DayChart(List<Bar> bars, List<Tick> ticks, long topWattHours) {

  private static final int LEFT = 56;
  private static final int WIDTH = 896;
  private static final int TOP = 12;
  private static final int BOTTOM = 160;
  private static final int TICKS = 5;

  /** A day; down: how much of it the station was not available, as a height below the bars. */
  public record Bar(int x, int y, int width, int height, int down, String label) {}

  /** A date below the drawing. */
  public record Tick(int x, String label) {}

  static DayChart of(Period period, List<DayFigures> days, Locale locale) {
    Map<LocalDate, DayFigures> byDay =
        days.stream().collect(Collectors.toMap(DayFigures::day, Function.identity()));
    List<LocalDate> all =
        Stream.iterate(period.first(), day -> !day.isAfter(period.last()), day -> day.plusDays(1))
            .toList();
    long top = top(days);
    DateTimeFormatter name =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    List<Bar> bars = new ArrayList<>();
    List<Tick> ticks = new ArrayList<>();
    long count = ChronoUnit.DAYS.between(period.first(), period.last()) + 1;
    long every = Math.max(1, (count + TICKS - 1) / TICKS);
    for (int i = 0; i < all.size(); i++) {
      int x = (int) (LEFT + WIDTH * i / count);
      int next = (int) (LEFT + WIDTH * (i + 1L) / count);
      bars.add(bar(x, next - x, byDay.get(all.get(i)), top, name.format(all.get(i))));
      if (i % every == 0) {
        ticks.add(new Tick((x + next) / 2, name.format(all.get(i))));
      }
    }
    return new DayChart(bars, ticks, top);
  }

  private static Bar bar(int x, int step, @Nullable DayFigures day, long top, String name) {
    int gap = Math.max(1, step / 6);
    if (day == null) {
      return new Bar(x + gap, BOTTOM, step - 2 * gap + 1, 0, 0, name);
    }
    int height = (int) ((BOTTOM - TOP) * day.energy().wattHours() / top);
    long missing = day.measured() - day.available();
    int down =
        day.measured() == 0 ? 0 : (int) ((10 * missing + day.measured() - 1) / day.measured());
    String label = name + ": " + day.energy().kilowattHours() + "\u00a0kWh";
    return new Bar(x + gap, BOTTOM - height, Math.max(1, step - 2 * gap), height, down, label);
  }

  /** A value of the axis in kWh, without digits that say nothing. */
  public String kilowattHours(long wattHours) {
    return BigDecimal.valueOf(wattHours, 3).stripTrailingZeros().toPlainString();
  }

  /** Up to 1, 2 or 5 times a power of ten, so that the scale can be read. */
  private static long top(List<DayFigures> days) {
    long most = days.stream().mapToLong(day -> day.energy().wattHours()).max().orElse(0);
    return LongStream.iterate(10_000, unit -> unit * 10)
        .flatMap(unit -> LongStream.of(unit, unit * 2, unit * 5))
        .filter(step -> step >= most)
        .findFirst()
        .orElseThrow();
  }
}
