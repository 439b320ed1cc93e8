package org.ecs.notification.channel;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Properties;

/** The mail session of a test's own mail server. */
@Alternative
@Priority(1)
@ApplicationScoped
class LocalMail {

  private static final int PORT = free();

  /** Two test runs on one machine do not meet. */
  private static int free() {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static GreenMail server() {
    return new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  @Produces
  @Alternative
  @Priority(1)
  Session session() {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(PORT));
    properties.put("mail.from", "ECS <ecs@example.org>");
    return Session.getInstance(properties);
  }
}
