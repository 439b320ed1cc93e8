package org.ecs.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecs.common.Refusal;
import org.ecs.finance.FileKind;
import org.ecs.finance.Filed;
import org.ecs.finance.InvoiceFiles;
import org.ecs.web.Asked;
import org.ecs.web.Language;

/** A file of an invoice, for staff. */
@WebServlet("/office/invoices/file")
public class InvoiceFileAnswer extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient InvoiceFiles files;
  @Inject private transient Asked asked;
  @Inject private transient Language language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FileKind kind = asked.one(FileKind.class, "kind");
    try {
      write(files.get(asked.text("number"), kind == null ? FileKind.PDF : kind), response);
    } catch (Refusal refusal) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, refusal.in(language.getLocale()));
    }
  }

  /** As it was filed. */
  public static void write(Filed file, HttpServletResponse response) throws IOException {
    response.setContentType(file.mediaType());
    response.setHeader("Content-Disposition", "inline; filename=\"" + file.fileName() + "\"");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(file.content().length);
    response.getOutputStream().write(file.content());
  }
}
