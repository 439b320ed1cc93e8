package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.ecs.session.day.Period;
import org.ecs.web.Asked;

/** The days that the address asks for: the last 7, 30 or 90, or a month. */
@Named
@RequestScoped
public class ChosenPeriod {

  private static final String DAYS = "7|30|90";
  private static final String MONTH = "20[0-9]{2}-(0[1-9]|1[0-2])";

  @Inject private Asked asked;
  @Inject private Clock clock;

  public List<String> getChoices() {
    return List.of(DAYS.split("\\|", -1));
  }

  /** As the address has it; what makes no sense is 30 days. */
  public String getWord() {
    String word = asked.text("period");
    return word.matches(DAYS) || word.matches(MONTH) ? word : "30";
  }

  /** This month and the twelve before. */
  public List<String> getMonths() {
    YearMonth now = YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    return Stream.iterate(now, month -> month.minusMonths(1))
        .limit(13)
        .map(YearMonth::toString)
        .toList();
  }

  /** Where the reader, or the station, is. */
  public Period of(ZoneId zone) {
    String word = getWord();
    return word.matches(MONTH)
        ? Period.of(YearMonth.parse(word))
        : Period.before(LocalDate.ofInstant(clock.instant(), zone), Integer.parseInt(word));
  }
}
