package org.ecs.web.office;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecs.station.SiteOnMap;
import org.ecs.station.StationLists;
import org.ecs.web.Language;

/** The sites for the map and for the list beside it, with their condition in the reader's words. */
@WebServlet("/office/sites.json")
public class SitesFeed extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient StationLists stations;
  @Inject private transient Language language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var sites = Json.createArrayBuilder();
    stations.sites().forEach(site -> sites.add(json(site)));
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(sites.build().toString());
  }

  private JsonObject json(SiteOnMap site) {
    return Json.createObjectBuilder()
        .add("name", site.name())
        .add("latitude", site.latitude())
        .add("longitude", site.longitude())
        .add("condition", site.condition().name())
        .add("text", language.text("siteStations", site.stations(), site.connected()))
        .add("word", language.text(site.condition().name()))
        .build();
  }
}
