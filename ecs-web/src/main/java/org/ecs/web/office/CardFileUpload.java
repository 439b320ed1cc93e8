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
import org.ecs.card.CardUpload;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.web.Asked;
import org.ecs.web.Staff;

/**
 * Takes a file of cards, from a page of ours only, and leads to its preview. A file of its own size
 * limit: it goes to the disk, not into memory.
 */
@WebServlet("/office/cards/upload")
@MultipartConfig(
    fileSizeThreshold = 65_536,
    maxFileSize = CardFileUpload.LARGEST,
    maxRequestSize = CardFileUpload.LARGEST + 65_536)
public class CardFileUpload extends HttpServlet {

  static final long LARGEST = 64L * 1024 * 1024;

  private static final long serialVersionUID = 1;

  @Inject private transient CardUpload upload;
  @Inject private transient Staff staff;
  @Inject private transient Asked asked;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String site = request.getHeader("Sec-Fetch-Site");
    if (!staff.isServesSubscribers() || (site != null && !site.equals("same-origin"))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    long pool = asked.number("pool"); // of the address, so that a body too large does not matter
    response.sendRedirect(taken(request, pool));
  }

  private String taken(HttpServletRequest request, long pool) throws ServletException, IOException {
    try {
      Part part = request.getPart("file");
      if (part == null) {
        throw new Refusal(Reason.CARD_FILE_EMPTY, "no file");
      }
      try (InputStream file = part.getInputStream()) {
        String name = part.getSubmittedFileName();
        return "import.xhtml?id=" + upload.take(pool, name == null ? "" : name, file);
      } finally {
        part.delete();
      }
    } catch (Refusal refusal) {
      String line = refusal.subject().replaceAll("\\D+", "");
      return failed(pool, refusal.reason()) + (line.isEmpty() ? "" : "&line=" + line);
    } catch (IllegalStateException tooLarge) {
      return failed(pool, Reason.CARD_FILE_TOO_LONG);
    }
  }

  private static String failed(long pool, Reason reason) {
    return "pool.xhtml?id=" + pool + "&failed=" + reason;
  }
}
