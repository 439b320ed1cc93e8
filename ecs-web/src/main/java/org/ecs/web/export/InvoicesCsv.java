package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.finance.InvoiceRow;
import org.ecs.web.office.InvoicesPage;
import org.jspecify.annotations.Nullable;

/** The list of invoices as a file. */
@WebServlet("/office/invoices/invoices.csv")
public class InvoicesCsv extends HttpServlet {

  static final String HEADER =
      "number,kind,account,name,issued,due,service_from,service_to,net,vat,gross,open,currency,reference,dunning_step";
  private static final long serialVersionUID = 1;

  @Inject private transient InvoicesPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "invoices", HEADER, page::find, InvoicesCsv::values);
  }

  static List<@Nullable Object> values(InvoiceRow row) {
    return Arrays.asList(
        row.number(),
        row.kind(),
        row.accountNumber(),
        row.name(),
        row.issued(),
        row.due(),
        row.serviceFrom(),
        row.serviceTo(),
        row.net().amount(),
        row.vat().amount(),
        row.gross().amount(),
        row.open() == null ? null : row.open().amount(),
        row.gross().currency(),
        row.reference(),
        row.dunned());
  }
}
