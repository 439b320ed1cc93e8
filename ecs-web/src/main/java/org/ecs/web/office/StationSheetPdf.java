package org.ecs.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.notification.Document;
import org.ecs.notification.StationSheets;
import org.ecs.web.Asked;
import org.ecs.web.Language;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/**
 * A station's sheet to be printed. With its password only by POST: addresses are kept by browsers
 * and logs.
 */
@WebServlet("/office/stations/sheet.pdf")
public class StationSheetPdf extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient StationSheets sheets;
  @Inject private transient StationAddress address;
  @Inject private transient Staff staff;
  @Inject private transient Asked asked;
  @Inject private transient Language language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    print(null, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    print(asked.text("key"), response);
  }

  private void print(@Nullable String key, HttpServletResponse response) throws IOException {
    if (!staff.isCommandsStations()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      write(
          sheets.print(asked.text("id"), address.getServer(), key, language.getLocale()), response);
    } catch (Refusal refusal) {
      boolean unknown = refusal.reason().kind() == Reason.Kind.UNKNOWN;
      response.sendError(
          unknown ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST,
          refusal.in(language.getLocale()));
    }
  }

  private static void write(Document sheet, HttpServletResponse response) throws IOException {
    response.setContentType(sheet.mediaType());
    response.setHeader("Content-Disposition", "inline; filename=\"" + sheet.fileName() + "\"");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(sheet.content().length);
    response.getOutputStream().write(sheet.content());
  }
}
