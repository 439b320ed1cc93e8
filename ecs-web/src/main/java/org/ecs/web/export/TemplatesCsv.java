package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.station.setting.TemplateRow;
import org.ecs.web.office.TemplatesPage;
import org.jspecify.annotations.Nullable;

/** Templates of settings as a file. */
@WebServlet("/office/stations/templates.csv")
public class TemplatesCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER = "vendor,model,firmware,settings,stations,drifting";

  @Inject private transient TemplatesPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "templates", HEADER, page::find, TemplatesCsv::values);
  }

  private static List<@Nullable Object> values(TemplateRow row) {
    return Arrays.asList(
        row.vendor(), row.model(), row.firmwares(), row.settings(), row.stations(), row.drifting());
  }
}
