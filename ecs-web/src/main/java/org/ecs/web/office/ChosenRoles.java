package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.ecs.access.Role;

/**
 * The roles whose boxes are ticked in a form; what is no role of those is as if it were not there.
 */
@RequestScoped
public class ChosenRoles {

  @Inject private HttpServletRequest request;

  public Set<Role> get() {
    String[] values = request.getParameterValues("role");
    Set<Role> chosen = EnumSet.noneOf(Role.class);
    if (values != null) {
      Arrays.stream(Role.values())
          .filter(role -> Arrays.asList(values).contains(role.name()))
          .forEach(chosen::add);
    }
    return chosen;
  }
}
