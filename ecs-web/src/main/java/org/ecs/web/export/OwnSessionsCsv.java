package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.session.SessionRow;
import org.ecs.web.selfcare.OwnSessionsPage;
import org.jspecify.annotations.Nullable;

/** A subscriber's own sessions as a file. */
@WebServlet("/selfcare/sessions/sessions.csv")
public class OwnSessionsCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER =
      "session,station,site,connector,card,state,started,ended,energy_kwh,net,gross,currency";

  @Inject private transient OwnSessionsPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "sessions", HEADER, page::find, OwnSessionsCsv::values);
  }

  private static List<@Nullable Object> values(SessionRow row) {
    return Arrays.asList(
        row.id(),
        row.stationName(),
        row.siteName(),
        row.connector(),
        row.card(),
        row.state(),
        row.startedAt(),
        row.endedAt(),
        row.energy().kilowattHours(),
        row.net() == null ? null : row.net().amount(),
        row.gross() == null ? null : row.gross().amount(),
        row.gross() == null ? null : row.gross().currency());
  }
}
