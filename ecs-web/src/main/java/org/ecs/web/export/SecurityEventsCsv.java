package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.station.SecurityEvents;
import org.ecs.web.office.SecurityEventsPage;
import org.jspecify.annotations.Nullable;

/** Security events as a file. */
@WebServlet("/office/stations/security.csv")
public class SecurityEventsCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER = "happenedAt,arrivedAt,station,type,detail";

  @Inject private transient SecurityEventsPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "security", HEADER, page::find, SecurityEventsCsv::values);
  }

  private static List<@Nullable Object> values(SecurityEvents.Row row) {
    return Arrays.asList(
        row.happenedAt(), row.arrivedAt(), row.station(), row.type(), row.detail());
  }
}
