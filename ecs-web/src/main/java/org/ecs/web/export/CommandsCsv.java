package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.station.CommandRow;
import org.ecs.web.office.CommandsPage;
import org.jspecify.annotations.Nullable;

/** The commands of a station as a file. */
@WebServlet("/office/stations/commands.csv")
public class CommandsCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER =
      "command,kind,parameters,state,nuance,requestedBy,requestedAt,endedAt";

  @Inject private transient CommandsPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "commands", HEADER, page::find, CommandsCsv::values);
  }

  private static List<@Nullable Object> values(CommandRow row) {
    return Arrays.asList(
        row.id(),
        row.kind(),
        row.parameters(),
        row.state(),
        row.nuance(),
        row.requestedBy(),
        row.requestedAt(),
        row.endedAt());
  }
}
