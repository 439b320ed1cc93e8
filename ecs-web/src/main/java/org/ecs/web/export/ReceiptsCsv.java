package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.payment.bank.ReceiptRow;
import org.ecs.web.office.ReceiptsPage;
import org.jspecify.annotations.Nullable;

/** The payments at the bank as a file. */
@WebServlet("/office/payments/receipts.csv")
public class ReceiptsCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER =
      "id,booked,amount,currency,payer,reference,message,state,invoice,remark,account";

  @Inject private transient ReceiptsPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "receipts", HEADER, page::find, ReceiptsCsv::values);
  }

  private static List<@Nullable Object> values(ReceiptRow row) {
    return Arrays.asList(
        row.id(),
        row.booked(),
        row.amount().amount(),
        row.amount().currency(),
        row.payer(),
        row.reference(),
        row.message(),
        row.state(),
        row.invoice(),
        row.remark(),
        row.account());
  }
}
