package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.payment.PaymentRow;
import org.ecs.web.office.PaymentsPage;
import org.jspecify.annotations.Nullable;

/** The list of payments as a file. */
@WebServlet("/office/payments/payments.csv")
public class PaymentsCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER =
      "id,account,name,purpose,invoice,state,amount,captured,refunded,currency,gateway,reference,created,ended,suspicion";

  @Inject private transient PaymentsPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "payments", HEADER, page::find, PaymentsCsv::values);
  }

  private static List<@Nullable Object> values(PaymentRow row) {
    return Arrays.asList(
        row.id(),
        row.accountNumber(),
        row.name(),
        row.purpose(),
        row.invoice(),
        row.state(),
        row.amount().amount(),
        row.captured().amount(),
        row.refunded().amount(),
        row.amount().currency(),
        row.gateway(),
        row.reference(),
        row.created(),
        row.ended(),
        row.suspicion());
  }
}
