package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ecs.station.StationOnBoard;
import org.ecs.web.office.StationsPage;
import org.jspecify.annotations.Nullable;

/** The list of stations as a file. */
@WebServlet("/office/stations/stations.csv")
public class StationsCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER =
      "station,name,site,state,condition,connectors,model,firmware,last_seen";

  @Inject private transient StationsPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "stations", HEADER, page::find, StationsCsv::values);
  }

  private static List<@Nullable Object> values(StationOnBoard row) {
    String connectors =
        row.connectors().stream()
            .map(connector -> connector.number() + ":" + connector.status())
            .collect(Collectors.joining(" "));
    return Arrays.asList(
        row.identity(),
        row.name(),
        row.site(),
        row.state(),
        row.condition(),
        connectors,
        row.model(),
        row.firmware(),
        row.lastSeenAt());
  }
}
