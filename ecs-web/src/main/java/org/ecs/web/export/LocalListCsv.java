package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.station.LocalListEntry;
import org.ecs.web.office.LocalListPage;
import org.jspecify.annotations.Nullable;

/** The local list of a station as a file. */
@WebServlet("/office/stations/local-list.csv")
public class LocalListCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER = "card,account,expires_at,state";

  @Inject private transient LocalListPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "local-list", HEADER, page::find, LocalListCsv::values);
  }

  private static List<@Nullable Object> values(LocalListEntry row) {
    return Arrays.asList(row.card(), row.parent(), row.expiresAt(), row.state());
  }
}
