package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.station.setting.SettingRow;
import org.ecs.web.office.StationSettingsPage;
import org.jspecify.annotations.Nullable;

/** The settings of a station as a file. */
@WebServlet("/office/stations/settings.csv")
public class SettingsCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER = "station,key,wanted,known,fixed,readAt,standing";

  @Inject private transient StationSettingsPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "settings", HEADER, page::find, SettingsCsv::values);
  }

  private static List<@Nullable Object> values(SettingRow row) {
    return Arrays.asList(
        row.station(),
        row.key(),
        row.wanted(),
        row.known(),
        row.fixed(),
        row.readAt(),
        row.standing());
  }
}
