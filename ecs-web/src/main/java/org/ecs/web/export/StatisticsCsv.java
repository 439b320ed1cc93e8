package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.session.day.StationFigures;
import org.ecs.web.office.StatisticsPage;
import org.jspecify.annotations.Nullable;

/** The figures of all stations as a file. */
@WebServlet("/office/stations/statistics.csv")
public class StatisticsCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER =
      "station,name,site,availability,utilisation,energyKwh,sessions,errors";

  @Inject private transient StatisticsPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "statistics", HEADER, page::find, StatisticsCsv::values);
  }

  private static List<@Nullable Object> values(StationFigures row) {
    return Arrays.asList(
        row.station(),
        row.name(),
        row.site(),
        row.availability(),
        row.utilisation(),
        row.energy().kilowattHours(),
        row.sessions(),
        row.errors());
  }
}
