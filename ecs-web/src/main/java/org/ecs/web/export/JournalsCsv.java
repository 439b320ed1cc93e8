package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ecs.ledger.JournalRow;
import org.ecs.web.office.LedgerPage;
import org.jspecify.annotations.Nullable;

/** The journals of a period as a file: one line each, its postings in the last column. */
@WebServlet("/office/ledger/journals.csv")
public class JournalsCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER = "journal,booked,kind,source,remark,postings";

  @Inject private transient LedgerPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "journals", HEADER, page::find, JournalsCsv::values);
  }

  private static List<@Nullable Object> values(JournalRow row) {
    String postings =
        row.lines().stream()
            .map(line -> line.book() + " " + or(line.account()) + line.amount())
            .collect(Collectors.joining("; "));
    return Arrays.asList(
        row.id(), row.bookedAt(), row.kind(), row.source(), row.remark(), postings);
  }

  private static String or(@Nullable String account) {
    return account == null ? "" : account + " ";
  }
}
