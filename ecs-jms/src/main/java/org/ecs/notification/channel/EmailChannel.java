package org.ecs.notification.channel;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.notification.Document;
import org.ecs.notification.Message;
import org.ecs.notification.NotificationChannel;
import org.ecs.subscriber.Contact;
import org.jspecify.annotations.Nullable;

/**
 * E-mail: plain text and HTML as alternatives, files attached, marked as sent by a machine so that
 * nobody's holiday notice answers it (RFC 3834).
 */
@ApplicationScoped
public class EmailChannel implements NotificationChannel {

  /** A demo sends nothing to anybody: what would have been sent is in the mailbox of the office. */
  @Inject
  @ConfigProperty(name = "ecs.demo", defaultValue = "false")
  private boolean demo;

  @Inject private Instance<Session> session;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "email";
  }

  @Override
  public Optional<String> addressOf(Contact contact) {
    return Optional.ofNullable(contact.email());
  }

  @Override
  public void send(Message message, @Nullable Long delivery) {
    if (demo) {
      return;
    }
    try {
      Transport.send(mail(message));
    } catch (MessagingException e) {
      throw new Refusal(Reason.UPSTREAM_AWAY, "mail server: " + e.getMessage());
    }
  }

  private MimeMessage mail(Message message) throws MessagingException {
    MimeMessage mail = new MimeMessage(session.get());
    mail.setFrom();
    mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(message.to(), true));
    // a line break would begin another header
    mail.setSubject(message.subject().replaceAll("\\p{Cntrl}+", " "), "UTF-8");
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    fill(mail, message);
    return mail;
  }

  /** What is read, as plain text or both ways, and the files beside it. */
  private static void fill(MimeMessage mail, Message message) throws MessagingException {
    if (message.attachments().isEmpty()) {
      read(mail, message);
      return;
    }
    MimeBodyPart body = new MimeBodyPart();
    read(body, message);
    MimeMultipart all = new MimeMultipart("mixed", body);
    for (Document document : message.attachments()) {
      all.addBodyPart(file(document));
    }
    mail.setContent(all);
  }

  private static void read(MimePart part, Message message) throws MessagingException {
    if (message.html() == null) {
      part.setText(message.text(), "UTF-8");
      return;
    }
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(message.text(), "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(message.html(), "UTF-8", "html");
    part.setContent(new MimeMultipart("alternative", plain, html));
  }

  private static MimeBodyPart file(Document document) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(document.content(), document.mediaType())));
    part.setFileName(document.fileName());
    return part;
  }
}
