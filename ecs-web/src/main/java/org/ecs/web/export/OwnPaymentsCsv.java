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
import org.ecs.web.selfcare.OwnPaymentsPage;
import org.jspecify.annotations.Nullable;

/** The subscriber's own payments, as a file. */
@WebServlet("/selfcare/payments/payments.csv")
public class OwnPaymentsCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER =
      "created,purpose,invoice,state,amount,captured,refunded,currency,ended";

  @Inject private transient OwnPaymentsPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "payments", HEADER, page::find, OwnPaymentsCsv::values);
  }

  private static List<@Nullable Object> values(PaymentRow row) {
    return Arrays.asList(
        row.created(),
        row.purpose(),
        row.invoice(),
        row.state(),
        row.amount().amount(),
        row.captured().amount(),
        row.refunded().amount(),
        row.amount().currency(),
        row.ended());
  }
}
