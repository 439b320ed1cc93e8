package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.finance.RunPartRow;
import org.ecs.web.office.InvoiceRunPage;
import org.jspecify.annotations.Nullable;

/** The accounts of an invoice run as a file. */
@WebServlet("/office/invoices/run.csv")
public class RunCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER = "account,name,state,reason,detail,invoice,tried_at";

  @Inject private transient InvoiceRunPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "invoice-run", HEADER, page::find, RunCsv::values);
  }

  private static List<@Nullable Object> values(RunPartRow row) {
    return Arrays.asList(
        row.accountNumber(),
        row.name(),
        row.state(),
        row.reason(),
        row.detail(),
        row.invoice(),
        row.triedAt());
  }
}
