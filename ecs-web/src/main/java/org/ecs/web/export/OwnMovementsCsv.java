package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecs.web.selfcare.OwnBalancePage;

/** What changed the subscriber's own balance, as a file. */
@WebServlet("/selfcare/balance/movements.csv")
public class OwnMovementsCsv extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient OwnBalancePage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "movements", MovementsCsv.HEADER, page::find, MovementsCsv::values);
  }
}
