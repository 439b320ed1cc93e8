package org.ecs.notification.channel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.mail.Session;

/** The server's mail session: host, sender, credentials and time limits are its configuration. */
@ApplicationScoped
public class MailSession {

  @Resource(lookup = "java:jboss/mail/Ecs")
  private Session session;

  @Produces
  Session session() {
    return session;
  }
}
