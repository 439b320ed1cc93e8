package org.ecs.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where somebody goes on after the door: to an office page of ours, and to no other site. */
final class Way {

  private static final int LONGEST = 1000;

  private Way() {}

  /** The address, if it is an office page's, or else that of the overview. */
  static String to(HttpServletRequest request, @Nullable String wanted) {
    String office = request.getContextPath() + "/office/";
    if (wanted == null) {
      return office;
    }
    boolean ours =
        wanted.length() <= LONGEST
            && wanted.startsWith(office)
            && wanted.chars().noneMatch(c -> c <= ' ' || c == '\\' || c == 0x7f)
            && !wanted.contains("/../")
            && !wanted.contains("-live.xhtml");
    return ours ? wanted : office;
  }
}
