package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.card.PooledCard;
import org.ecs.web.office.PoolPage;
import org.jspecify.annotations.Nullable;

/** The cards of a pool as a file. */
@WebServlet("/office/cards/cards.csv")
public class CardsCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER = "id,printed_number,kind,state,valid_until,account";

  @Inject private transient PoolPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "cards", HEADER, page::find, CardsCsv::values);
  }

  private static List<@Nullable Object> values(PooledCard row) {
    return Arrays.asList(
        row.id(), row.printedNumber(), row.kind(), row.state(), row.validUntil(), row.account());
  }
}
