package org.ecs.web.hook;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where an aggregator of text messages calls: it proves itself with the secret, and is answered
 * when what it brings is durable. Off until there is a secret.
 */
abstract class Hook extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final int LARGEST = 16_384;

  @Inject
  @ConfigProperty(name = "ecs.sms.hook.secret")
  private transient Optional<String> secret;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (secret.isEmpty()) {
      say(response, HttpServletResponse.SC_NOT_FOUND, "switched off");
      return;
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      say(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "body: at most 16 KiB");
    } else if (!new Secret(secret.get()).isKnownTo(request, body)) {
      say(response, HttpServletResponse.SC_UNAUTHORIZED, "signature: wrong or missing");
    } else if (!HookedText.isRead(request.getContentType())) {
      say(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "JSON or a form, please");
    } else {
      take(request.getContentType(), body, response);
    }
  }

  private void take(String type, byte[] body, HttpServletResponse response) throws IOException {
    String taken;
    try {
      taken = take(type, body);
    } catch (IllegalArgumentException e) {
      say(response, HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getMessage()));
      return;
    }
    say(response, HttpServletResponse.SC_OK, taken);
  }

  /**
   * Takes what the body says, and tells what became of it.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  abstract String take(@Nullable String type, byte[] body);

  private static void say(HttpServletResponse response, int status, String what)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().println(what);
  }
}
