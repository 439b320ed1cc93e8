package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.station.SeenRow;
import org.ecs.web.office.SeenPage;
import org.jspecify.annotations.Nullable;

/** The list of stations that knocked and are not registered, as a file. */
@WebServlet("/office/stations/seen.csv")
public class SeenStationsCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER = "station,first_seen,last_seen,from,times";

  @Inject private transient SeenPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "seen", HEADER, page::find, SeenStationsCsv::values);
  }

  private static List<@Nullable Object> values(SeenRow row) {
    return Arrays.asList(
        row.identity(), row.firstSeenAt(), row.lastSeenAt(), row.fromWhere(), row.times());
  }
}
