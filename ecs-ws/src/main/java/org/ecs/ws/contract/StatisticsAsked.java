package org.ecs.ws.contract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.session.day.DayFigures;
import org.ecs.session.day.Errors;
import org.ecs.session.day.Period;
import org.ecs.session.day.StationFigures;
import org.ecs.session.day.StationStatistics;
import org.ecs.station.StationRow;
import org.ecs.station.Stations;
import org.ecs.ws.contract.stationadministration.v1.ErrorCount;
import org.ecs.ws.contract.stationadministration.v1.GetStationStatistics;
import org.ecs.ws.contract.stationadministration.v1.GetStationStatisticsResponse;
import org.ecs.ws.contract.stationadministration.v1.Statistics;
import org.ecs.ws.contract.stationadministration.v1.StatisticsOfDay;

/** What stations did, in the words of {@code StationAdministration}. */
@Dependent
class StatisticsAsked {

  private static final int MOST_DAYS = 366;

  @Inject private Stations stations;
  @Inject private StationStatistics statistics;

  GetStationStatisticsResponse getStationStatistics(GetStationStatistics asked) {
    StationRow station = stations.get(asked.getStation());
    Period period = new Period(asked.getFirst(), asked.getLast());
    boolean fits =
        !period.last().isBefore(period.first())
            && period.last().isBefore(period.first().plusDays(MOST_DAYS));
    if (!fits) {
      throw new Refusal(Reason.REQUEST_MALFORMED, "1 to " + MOST_DAYS + " days");
    }
    List<DayFigures> days = statistics.days(station.id(), period);
    GetStationStatisticsResponse answer = new GetStationStatisticsResponse();
    answer.setTotal(total(StationStatistics.sum(station, days)));
    days.stream().map(StatisticsAsked::day).forEach(answer.getDay()::add);
    statistics.errors(station.id(), period).stream()
        .map(StatisticsAsked::error)
        .forEach(answer.getError()::add);
    return answer;
  }

  private static Statistics total(StationFigures figures) {
    Statistics total = new Statistics();
    total.setAvailability(figures.availability());
    total.setUtilisation(figures.utilisation());
    total.setEnergy(figures.energy());
    total.setSessions(figures.sessions());
    total.setErrors(figures.errors());
    return total;
  }

  private static StatisticsOfDay day(DayFigures figures) {
    StatisticsOfDay day = new StatisticsOfDay();
    day.setDay(figures.day());
    day.setAvailability(figures.availability());
    day.setUtilisation(figures.utilisation());
    day.setEnergy(figures.energy());
    day.setSessions(figures.sessions());
    day.setErrors(figures.errors());
    return day;
  }

  private static ErrorCount error(Errors errors) {
    ErrorCount count = new ErrorCount();
    count.setCode(errors.code());
    count.setTimes(errors.times());
    return count;
  }
}
