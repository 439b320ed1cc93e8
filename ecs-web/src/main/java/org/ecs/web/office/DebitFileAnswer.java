package org.ecs.web.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecs.payment.bank.DirectDebits;
import org.ecs.web.Asked;
import org.ecs.web.Staff;

/** A file of direct debits, for those who take it to the bank. */
@WebServlet("/office/payments/debits.xml")
public class DebitFileAnswer extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient DirectDebits debits;
  @Inject private transient Asked asked;
  @Inject private transient Staff staff;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    staff.must(staff.isInvoices());
    long id = asked.number("id");
    byte[] content = debits.content(id).getBytes(UTF_8);
    response.setContentType("application/xml;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"debits-" + id + ".xml\"");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(content);
  }
}
