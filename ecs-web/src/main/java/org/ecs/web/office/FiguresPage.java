package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.common.Slice;
import org.ecs.session.day.DayFigures;
import org.ecs.session.day.Errors;
import org.ecs.session.day.Period;
import org.ecs.session.day.StationFigures;
import org.ecs.session.day.StationStatistics;
import org.ecs.web.Language;
import org.jspecify.annotations.Nullable;

/** What one station did in a period: sums, days, errors. */
@Named
@RequestScoped
public class FiguresPage {

  @Inject private StationPage page;
  @Inject private StationStatistics statistics;
  @Inject private ChosenPeriod chosen;
  @Inject private Language language;

  private @Nullable List<DayFigures> days;

  public List<DayFigures> getDays() {
    if (days == null) {
      days = statistics.days(page.getStation().id(), getPeriod());
    }
    return days;
  }

  public Period getPeriod() {
    return chosen.of(page.getStation().zone());
  }

  public StationFigures getSum() {
    return StationStatistics.sum(page.getStation(), getDays());
  }

  public List<Errors> getErrors() {
    return statistics.errors(page.getStation().id(), getPeriod());
  }

  public DayChart getChart() {
    return DayChart.of(getPeriod(), getDays(), language.getLocale());
  }

  /** For the export. */
  public Slice<DayFigures> find(int first, int atMost) {
    List<DayFigures> all = getDays();
    int from = Math.min(first, all.size());
    return new Slice<>(all.subList(from, Math.min(all.size(), first + atMost)), all.size());
  }
}
