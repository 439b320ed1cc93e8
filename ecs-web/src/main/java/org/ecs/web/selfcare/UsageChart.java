package org.ecs.web.selfcare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ecs.common.Money;
import org.ecs.session.PartOfUse;

/** Use by month or by day as bars of a drawing 640 wide and 200 high. */
public record UsageChart(List<Bar> bars, long top) {

  private static final int LEFT = 62;
  private static final int WIDTH = 570;
  private static final int TOP = 14;
  private static final int BOTTOM = 168;
  private static final int DAYS_BETWEEN_LABELS = 5;

  /**
   * One month or day.
   *
   * @param initial for narrow screens: of the month's name, or some of the days only
   */
  public record Bar(
      int x,
      int y,
      int width,
      int height,
      String initial,
      String label,
      String title,
      PartOfUse use) {

    public int getMiddle() {
      return x + width / 2;
    }

    public List<Money> getGross() {
      return use.gross();
    }
  }

  /** Bars as high as the energy. */
  static UsageChart of(List<PartOfUse> parts, Locale locale) {
    return of(parts, part -> part.energy().wattHours(), locale);
  }

  /**
   * Bars as high as anything else.
   *
   * @param value in thousandths of what the axis shows
   */
  static UsageChart of(List<PartOfUse> parts, ToLongFunction<PartOfUse> value, Locale locale) {
    long top = top(parts.stream().mapToLong(value));
    int step = WIDTH / Math.max(1, parts.size());
    List<Bar> bars =
        IntStream.range(0, parts.size())
            .mapToObj(
                i -> {
                  int height = (int) ((BOTTOM - TOP) * value.applyAsLong(parts.get(i)) / top);
                  return bar(parts.get(i), LEFT + i * step, step, height, locale);
                })
            .toList();
    return new UsageChart(bars, top);
  }

  public boolean isNone() {
    return bars.stream().allMatch(bar -> bar.use.sessions() == 0);
  }

  /** A value of the axis, without digits that say nothing. */
  public String thousands(long value) {
    return BigDecimal.valueOf(value, 3).stripTrailingZeros().toPlainString();
  }

  /** A day or a month as people write it. */
  static String title(String key, Locale locale) {
    return isDay(key)
        ? DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(locale)
            .format(LocalDate.parse(key))
        : DateTimeFormatter.ofPattern("LLLL y", locale).format(YearMonth.parse(key));
  }

  private static boolean isDay(String key) {
    return key.length() > "2026-05".length();
  }

  private static Bar bar(PartOfUse use, int x, int step, int height, Locale locale) {
    String initial;
    String label;
    if (isDay(use.key())) {
      int day = LocalDate.parse(use.key()).getDayOfMonth();
      label = String.valueOf(day);
      initial = day % DAYS_BETWEEN_LABELS == 0 ? label : "";
    } else {
      Month month = YearMonth.parse(use.key()).getMonth();
      label = month.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
      initial = month.getDisplayName(TextStyle.NARROW_STANDALONE, locale);
    }
    int left = x + step / 6;
    String title = title(use.key(), locale);
    return new Bar(left, BOTTOM - height, step * 2 / 3, height, initial, label, title, use);
  }

  /** Up to 1, 2 or 5 times a power of ten, so that the scale can be read. */
  private static long top(LongStream values) {
    long most = values.max().orElse(0);
    return LongStream.iterate(10_000, unit -> unit * 10)
        .flatMap(unit -> LongStream.of(unit, unit * 2, unit * 5))
        .filter(step -> step >= most)
        .findFirst()
        .orElseThrow();
  }
}
