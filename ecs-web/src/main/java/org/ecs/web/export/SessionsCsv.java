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
import org.ecs.web.office.SessionsPage;
import org.jspecify.annotations.Nullable;

/** The list of sessions as a file. */
@WebServlet("/office/sessions/sessions.csv")
public class SessionsCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER =
      "session,station,site,connector,card,account,state,rating,started,ended,energy_kwh,net,gross,currency";

  @Inject private transient SessionsPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "sessions", HEADER, page::find, SessionsCsv::values);
  }

  private static List<@Nullable Object> values(SessionRow row) {
    return Arrays.asList(
        row.id(),
        row.station(),
        row.siteName(),
        row.connector(),
        row.card(),
        row.accountNumber(),
        row.state(),
        row.ratingState(),
        row.startedAt(),
        row.endedAt(),
        row.energy().kilowattHours(),
        row.net() == null ? null : row.net().amount(),
        row.gross() == null ? null : row.gross().amount(),
        row.gross() == null ? null : row.gross().currency());
  }
}
