package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.session.day.DayFigures;
import org.ecs.web.office.FiguresPage;
import org.jspecify.annotations.Nullable;

/** The days of a station as a file. */
@WebServlet("/office/stations/figures.csv")
public class FiguresCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER = "day,availability,utilisation,energyKwh,sessions,errors";

  @Inject private transient FiguresPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "figures", HEADER, page::find, FiguresCsv::values);
  }

  private static List<@Nullable Object> values(DayFigures row) {
    return Arrays.asList(
        row.day(),
        row.availability(),
        row.utilisation(),
        row.energy().kilowattHours(),
        row.sessions(),
        row.errors());
  }
}
