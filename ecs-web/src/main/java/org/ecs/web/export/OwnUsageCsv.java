package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.common.Slice;
import org.ecs.session.PartOfUse;
import org.ecs.web.selfcare.OwnUsagePage;
import org.jspecify.annotations.Nullable;

/** What the subscriber used, by day, month or station, as a file. */
@WebServlet("/selfcare/sessions/usage.csv")
public class OwnUsageCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER = "part,name,sessions,energy_kwh,gross,currency,co2_kg";

  @Inject private transient OwnUsagePage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "usage", HEADER, this::find, this::values);
  }

  private Slice<PartOfUse> find(int first, int atMost) {
    List<PartOfUse> all = page.getParts();
    return new Slice<>(all.stream().skip(first).limit(atMost).toList(), all.size());
  }

  private List<@Nullable Object> values(PartOfUse part) {
    boolean priced = part.gross().size() == 1; // an account has one currency
    return Arrays.asList(
        part.key(),
        part.name(),
        part.sessions(),
        part.energy().kilowattHours(),
        priced ? part.gross().get(0).amount() : null,
        priced ? part.gross().get(0).currency() : null,
        page.carbon(part.energy()));
  }
}
