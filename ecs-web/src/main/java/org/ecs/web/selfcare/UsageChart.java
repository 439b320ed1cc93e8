package org.ecs.web.selfcare;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ecs.common.Money;
import org.ecs.session.MonthOfUse;

/** Energy by month as bars of a drawing 640 wide and 200 high. */
public record UsageChart(List<Bar> bars, long topWattHours) {

  private static final int LEFT = 62;
  private static final int WIDTH = 570;
  private static final int TOP = 14;
  private static final int BOTTOM = 168;

  /**
   * One month.
   *
   * @param initial of the month's name, for narrow screens
   */
  public record Bar(
      int x,
      int y,
      int width,
      int height,
      String initial,
      String label,
      String month,
      MonthOfUse use) {

    public int getMiddle() {
      return x + width / 2;
    }

    public List<Money> getGross() {
      return use.gross();
    }
  }

  static UsageChart of(List<MonthOfUse> months, Locale locale) {
    long top = top(months.stream().mapToLong(month -> month.energy().wattHours()));
    int step = WIDTH / months.size();
    List<Bar> bars =
        IntStream.range(0, months.size())
            .mapToObj(i -> bar(months.get(i), LEFT + i * step, step, top, locale))
            .toList();
    return new UsageChart(bars, top);
  }

  public boolean isNone() {
    return bars.stream().allMatch(bar -> bar.use.sessions() == 0);
  }

  /** A value of the axis in kWh, without digits that say nothing. */
  public String kilowattHours(long wattHours) {
    return BigDecimal.valueOf(wattHours, 3).stripTrailingZeros().toPlainString();
  }

  private static Bar bar(MonthOfUse use, int x, int step, long top, Locale locale) {
    int height = (int) ((BOTTOM - TOP) * use.energy().wattHours() / top);
    return new Bar(
        x + step / 6,
        BOTTOM - height,
        step * 2 / 3,
        height,
        use.month().getMonth().getDisplayName(TextStyle.NARROW_STANDALONE, locale),
        use.month().getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale),
        DateTimeFormatter.ofPattern("LLLL y", locale).format(use.month()),
        use);
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
