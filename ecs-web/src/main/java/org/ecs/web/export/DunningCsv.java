package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecs.web.office.DunningPage;

/** The list of dunned invoices as a file. */
@WebServlet("/office/invoices/dunning.csv")
public class DunningCsv extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient DunningPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "dunning", InvoicesCsv.HEADER, page::find, InvoicesCsv::values);
  }
}
