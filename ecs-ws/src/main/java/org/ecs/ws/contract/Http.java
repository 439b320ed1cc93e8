package org.ecs.ws.contract;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.cxf.message.Message;

/** The HTTP request and response that a message travels in. */
record Http(HttpServletRequest request, HttpServletResponse response) {

  private static final List<Locale> SPOKEN =
      List.of(Locale.ENGLISH, Locale.forLanguageTag("fi"), Locale.GERMAN);

  /** Of a message, or of the one that it answers. */
  static Http of(Message message) {
    Message in = message.getExchange().getInMessage();
    Message incoming = in == null ? message : in;
    return new Http(
        (HttpServletRequest) Objects.requireNonNull(incoming.get("HTTP.REQUEST")),
        (HttpServletResponse) Objects.requireNonNull(incoming.get("HTTP.RESPONSE")));
  }

  /** The language that the caller likes best of those that ECS speaks, else English. */
  Locale language() {
    String wanted = request.getHeader("Accept-Language");
    if (wanted == null) {
      return Locale.ENGLISH;
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(wanted), SPOKEN);
      return best == null ? Locale.ENGLISH : best;
    } catch (IllegalArgumentException malformed) {
      return Locale.ENGLISH;
    }
  }
}
