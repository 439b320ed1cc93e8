package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.sms.IncomingTextRow;
import org.ecs.web.office.TextsPage;
import org.jspecify.annotations.Nullable;

/** Texts of phones as a file. */
@WebServlet("/office/texts/texts.csv")
public class TextsCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER = "at,sender,account,text,state,outcome,answer,arrival";

  @Inject private transient TextsPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "texts", HEADER, page::find, TextsCsv::values);
  }

  private static List<@Nullable Object> values(IncomingTextRow row) {
    return Arrays.asList(
        row.receivedAt(),
        row.sender(),
        row.account(),
        row.body(),
        row.state(),
        row.outcome(),
        row.answer(),
        row.arrival());
  }
}
