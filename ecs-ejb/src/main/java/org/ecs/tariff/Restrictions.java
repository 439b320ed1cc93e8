package org.ecs.tariff;

import static org.ecs.tariff.Rule.must;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.ecs.common.Energy;
import org.ecs.common.Power;
import org.jspecify.annotations.Nullable;

/**
 * When an element holds (OCPI 2.2.1 TariffRestrictions): all of its bounds must.
 *
 * @param times local time of day; an end before the start wraps midnight, an end 00:00 is the end
 *     of the day
 * @param dates local dates, the end excluded
 * @param days local days of the instant itself, also after midnight of a wrapped time; empty is
 *     every day
 * @param energy consumed since the session started
 * @param power at the connector: as measured, else the average between two readings
 * @param milliamperes the sum over the phases; a current that nobody measured is in no range
 * @param duration since plug-in, or since the reservation was made
 * @param booking null prices the session, else the reservation before it
 */
public record Restrictions(
    Range<LocalTime> times,
    Range<LocalDate> dates,
    Set<DayOfWeek> days,
    Range<Energy> energy,
    Range<Power> power,
    Range<Long> milliamperes,
    Range<Duration> duration,
    @Nullable Booking booking) {

  /** Always. */
  public static final Restrictions NONE =
      new Restrictions(
          Range.any(),
          Range.any(),
          Set.of(),
          Range.any(),
          Range.any(),
          Range.any(),
          Range.any(),
          null);

  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Energy MOST = new Energy(1_000_000_000);

  public Restrictions {
    LocalTime start = times.min();
    must(
        start == null || !start.equals(times.max()) || start.equals(LocalTime.MIDNIGHT),
        "endTime: other than startTime");
    must(dates.isSound(null), "endDate: after startDate");
    must(energy.isSound(Energy.ZERO), "maxEnergy: above minEnergy, neither negative");
    must(energy.max() == null || energy.max().compareTo(MOST) <= 0, "maxEnergy: at most 1 GWh");
    must(energy.min() == null || energy.min().compareTo(MOST) <= 0, "minEnergy: at most 1 GWh");
    must(power.isSound(Power.ZERO), "maxPower: above minPower, neither negative");
    must(milliamperes.isSound(0L), "maxCurrent: above minCurrent, neither negative");
    must(duration.isSound(Duration.ZERO), "maxDuration: above minDuration, neither negative");
    bounded("minDuration", duration.min());
    bounded("maxDuration", duration.max());
    days =
        days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days)); // in order
  }

  /** From a local time to another, as {@code HH:mm}. */
  public Restrictions at(@Nullable String start, @Nullable String end) {
    Range<LocalTime> other =
        Range.of(
            start == null ? null : LocalTime.parse(start),
            end == null ? null : LocalTime.parse(end));
    return new Restrictions(other, dates, days, energy, power, milliamperes, duration, booking);
  }

  public Restrictions between(@Nullable LocalDate first, @Nullable LocalDate end) {
    return new Restrictions(
        times, Range.of(first, end), days, energy, power, milliamperes, duration, booking);
  }

  public Restrictions on(DayOfWeek... some) {
    return new Restrictions(
        times,
        dates,
        Set.copyOf(Arrays.asList(some)),
        energy,
        power,
        milliamperes,
        duration,
        booking);
  }

  public Restrictions energy(@Nullable Energy min, @Nullable Energy max) {
    return new Restrictions(
        times, dates, days, Range.of(min, max), power, milliamperes, duration, booking);
  }

  public Restrictions power(@Nullable Power min, @Nullable Power max) {
    return new Restrictions(
        times, dates, days, energy, Range.of(min, max), milliamperes, duration, booking);
  }

  public Restrictions milliamperes(@Nullable Long min, @Nullable Long max) {
    return new Restrictions(
        times, dates, days, energy, power, Range.of(min, max), duration, booking);
  }

  public Restrictions lasting(@Nullable Duration min, @Nullable Duration max) {
    return new Restrictions(
        times, dates, days, energy, power, milliamperes, Range.of(min, max), booking);
  }

  public Restrictions of(Booking other) {
    return new Restrictions(times, dates, days, energy, power, milliamperes, duration, other);
  }

  /** Whether anything depends on the station's local time, and so on its zone. */
  boolean isLocal() {
    return !times.isAny() || !dates.isAny() || !days.isEmpty();
  }

  /** Whether all bounds but {@link #booking} hold; costs nothing where nothing is restricted. */
  boolean hold(Moment now) {
    return (!isLocal() || holdLocally(now))
        && (energy.isAny() || energy.has(now.energy()))
        && (power.isAny() || power.has(now.power()))
        && (milliamperes.isAny() || milliamperes.has(now.milliamperes()))
        && (duration.isAny() || duration.has(now.duration()));
  }

  private boolean holdLocally(Moment now) {
    LocalDate date = now.local().toLocalDate();
    return holdAt(now.local().toLocalTime())
        && dates.has(date)
        && (days.isEmpty() || days.contains(date.getDayOfWeek()));
  }

  private boolean holdAt(LocalTime time) {
    LocalTime start = times.min() == null ? LocalTime.MIDNIGHT : times.min();
    LocalTime end = times.max() == null ? LocalTime.MIDNIGHT : times.max();
    boolean started = !time.isBefore(start);
    if (end.equals(LocalTime.MIDNIGHT)) {
      return started;
    }
    boolean ended = !time.isBefore(end);
    return end.isBefore(start) ? started || !ended : started && !ended;
  }

  static void bounded(String field, @Nullable Duration value) {
    must(
        value == null || (!value.isNegative() && value.compareTo(LONGEST) <= 0),
        field + ": 0 to 366 days");
  }
}
