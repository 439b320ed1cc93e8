package org.ecs.web.selfcare;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecs.common.Refusal;
import org.ecs.finance.FileKind;
import org.ecs.finance.InvoiceFiles;
import org.ecs.finance.Invoices;
import org.ecs.web.Asked;
import org.ecs.web.Language;
import org.ecs.web.office.InvoiceFileAnswer;

/** A file of one of the subscriber's own invoices. */
@WebServlet("/selfcare/invoices/file")
public class OwnInvoiceFile extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient Me me;
  @Inject private transient Invoices invoices;
  @Inject private transient InvoiceFiles files;
  @Inject private transient Asked asked;
  @Inject private transient Language language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FileKind kind = asked.one(FileKind.class, "kind");
    try {
      String own = invoices.get(me.id(), asked.text("number")).number();
      InvoiceFileAnswer.write(files.get(own, kind == null ? FileKind.PDF : kind), response);
    } catch (Refusal refusal) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, refusal.in(language.getLocale()));
    }
  }
}
