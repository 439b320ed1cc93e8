package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.station.SiteOnMap;
import org.ecs.web.office.SitesPage;
import org.jspecify.annotations.Nullable;

/** The sites as a file. */
@WebServlet("/office/sites/sites.csv")
public class SitesCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER =
      "site,latitude,longitude,condition,stations,connected,offline,faulted,charging";

  @Inject private transient SitesPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "sites", HEADER, page::find, SitesCsv::values);
  }

  private static List<@Nullable Object> values(SiteOnMap row) {
    return Arrays.asList(
        row.name(),
        row.latitude(),
        row.longitude(),
        row.condition(),
        row.stations(),
        row.connected(),
        row.offline(),
        row.faulted(),
        row.charging());
  }
}
