package org.ecs.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.payment.bank.BankReceipts;
import org.ecs.payment.bank.TakenStatement;
import org.ecs.web.Staff;

/** Takes a bank's statement, from a page of ours only, and leads back to the list. */
@WebServlet("/office/payments/statement")
@MultipartConfig(
    fileSizeThreshold = 65_536,
    maxFileSize = StatementUpload.LARGEST,
    maxRequestSize = StatementUpload.LARGEST + 65_536)
public class StatementUpload extends HttpServlet {

  static final long LARGEST = 4L * 1024 * 1024;

  private static final long serialVersionUID = 1;

  @Inject private transient BankReceipts receipts;
  @Inject private transient Staff staff;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String site = request.getHeader("Sec-Fetch-Site");
    if (!staff.isInvoices() || (site != null && !site.equals("same-origin"))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    response.sendRedirect("receipts.xhtml?" + taken(request));
  }

  private String taken(HttpServletRequest request) throws ServletException, IOException {
    try {
      Part part = request.getPart("file");
      if (part == null) {
        return "failed=" + Reason.BANK_FILE_UNREADABLE;
      }
      try (InputStream file = part.getInputStream()) {
        TakenStatement taken = receipts.take(file.readAllBytes());
        return "matched=%d&unmatched=%d&known=%d"
            .formatted(taken.matched(), taken.unmatched(), taken.known());
      } finally {
        part.delete();
      }
    } catch (Refusal refusal) {
      return "failed=" + refusal.reason();
    } catch (IllegalStateException tooLarge) {
      return "failed=" + Reason.BANK_FILE_UNREADABLE;
    }
  }
}
