package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.station.MessageRow;
import org.ecs.web.Staff;
import org.ecs.web.office.MessagesPage;
import org.jspecify.annotations.Nullable;

/** The logged messages of a station as a file, with their texts. */
@WebServlet("/office/stations/messages.csv")
public class MessagesCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER = "time,from,action,message_id,size,message";

  @Inject private transient MessagesPage page;
  @Inject private transient Staff staff;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (staff.isCommandsStations()) {
      CsvAnswer.write(response, "messages", HEADER, page::find, this::values);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private List<@Nullable Object> values(MessageRow row) {
    return Arrays.asList(
        row.at(),
        row.fromThere() ? "station" : "ecs",
        row.kind(),
        row.messageId(),
        row.size(),
        page.text(row.id()).text());
  }
}
