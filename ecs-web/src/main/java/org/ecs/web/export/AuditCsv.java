package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.common.Audit;
import org.ecs.web.office.AuditPage;
import org.jspecify.annotations.Nullable;

/** The audit trail as a file. */
@WebServlet("/office/audit/audit.csv")
public class AuditCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER = "at,who,from,what,subject,detail";

  @Inject private transient AuditPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "audit", HEADER, page::find, AuditCsv::values);
  }

  private static List<@Nullable Object> values(Audit.Row row) {
    return Arrays.asList(
        row.at(), row.who(), row.fromWhere(), row.what(), row.subject(), row.detail());
  }
}
