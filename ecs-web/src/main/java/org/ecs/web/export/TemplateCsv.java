package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.station.setting.SetupRow;
import org.ecs.web.office.TemplatePage;
import org.jspecify.annotations.Nullable;

/** The stations of a template as a file. */
@WebServlet("/office/stations/template.csv")
public class TemplateCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER =
      "station,standing,readAt,rebootSince,inLine,drifting,fixedOtherwise,notKnown,neverRead";

  @Inject private transient TemplatePage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "template", HEADER, page::find, TemplateCsv::values);
  }

  private static List<@Nullable Object> values(SetupRow row) {
    return Arrays.asList(
        row.station(),
        row.standing(),
        row.readAt(),
        row.rebootSince(),
        row.inLine(),
        row.drifting(),
        row.fixedOtherwise(),
        row.notKnown(),
        row.neverRead());
  }
}
