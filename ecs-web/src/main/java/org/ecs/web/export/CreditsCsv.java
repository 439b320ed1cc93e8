package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.finance.CreditRow;
import org.ecs.web.office.CreditsPage;
import org.jspecify.annotations.Nullable;

/** The list of credits as a file. */
@WebServlet("/office/invoices/credits.csv")
public class CreditsCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER =
      "invoice,lines,reason,gross,currency,state,asked_by,asked_at,decided_by,decided_at,credit_note";

  @Inject private transient CreditsPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "credits", HEADER, page::find, CreditsCsv::values);
  }

  private static List<@Nullable Object> values(CreditRow row) {
    return Arrays.asList(
        row.invoice(),
        row.lines(),
        row.reason(),
        row.gross().amount(),
        row.gross().currency(),
        row.state(),
        row.askedBy(),
        row.askedAt(),
        row.decidedBy(),
        row.decidedAt(),
        row.credit());
  }
}
