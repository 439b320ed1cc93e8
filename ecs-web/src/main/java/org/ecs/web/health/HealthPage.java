package org.ecs.web.health;

import jakarta.annotation.Resource;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Answers 200 when ECS is live, or ready, and 503 when it is not; open to everybody, tells no
 * detail.
 */
@WebServlet({"/health/live", "/health/ready"})
public class HealthPage extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final int DATABASE_SECONDS = 2;

  @Resource(lookup = "java:jboss/datasources/EcsDS")
  private transient DataSource database;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var checks = Json.createObjectBuilder();
    boolean well = true;
    if (request.getServletPath().endsWith("/ready")) {
      well = databaseAnswers();
      checks.add("database", word(well));
    }
    response.setStatus(
        well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    var answer = Json.createObjectBuilder().add("status", word(well)).add("checks", checks).build();
    response.getWriter().write(answer.toString());
  }

  private boolean databaseAnswers() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(DATABASE_SECONDS);
    } catch (SQLException away) {
      return false;
    }
  }

  private static String word(boolean well) {
    return well ? "UP" : "DOWN";
  }
}
