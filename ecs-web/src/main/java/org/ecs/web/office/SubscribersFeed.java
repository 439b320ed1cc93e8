package org.ecs.web.office;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecs.subscriber.Found;
import org.ecs.subscriber.SearchWords;
import org.ecs.web.Asked;
import org.ecs.web.Language;
import org.ecs.web.Staff;

/** Who fits what has been typed so far, and why, for the search at the top of each page. */
@WebServlet("/office/find.json")
public class SubscribersFeed extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final int AT_MOST = 8;

  @Inject private transient SearchWords search;
  @Inject private transient Asked asked;
  @Inject private transient Staff staff;
  @Inject private transient Language language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    staff.must(staff.isSeesSubscribers());
    var found = Json.createArrayBuilder();
    search.find(asked.text("q"), AT_MOST).forEach(each -> found.add(json(each)));
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(found.build().toString());
  }

  private JsonObject json(Found found) {
    return Json.createObjectBuilder()
        .add("number", found.number())
        .add("name", found.name())
        .add("state", found.state().name())
        .add("word", language.text(found.state().name()))
        .add("why", language.text("why" + found.why().name()))
        .add("shown", found.shown())
        .build();
  }
}
