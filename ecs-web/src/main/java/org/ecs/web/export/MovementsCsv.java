package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.ledger.MovementRow;
import org.ecs.web.office.BalancePage;
import org.jspecify.annotations.Nullable;

/** What changed the balance of an account, as a file. */
@WebServlet("/office/subscribers/movements.csv")
public class MovementsCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  static final String HEADER = "journal,booked,kind,source,remark,book,amount,currency";

  @Inject private transient BalancePage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "movements", HEADER, page::find, MovementsCsv::values);
  }

  static List<@Nullable Object> values(MovementRow row) {
    return Arrays.asList(
        row.journal(),
        row.at(),
        row.kind(),
        row.source(),
        row.remark(),
        row.book(),
        row.amount().amount(),
        row.amount().currency());
  }
}
