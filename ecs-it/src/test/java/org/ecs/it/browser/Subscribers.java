package org.ecs.it.browser;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ecs.it.system.RunningEcs;

/** Subscribers at their windows and mailboxes. */
final class Subscribers {

  static final String PASSWORD = "otters carry blue kettles";

  private static final Pattern LINK = Pattern.compile("http\\S+token=[-\\w]+");

  /** Those who have set their password; no second link is sent to them soon after the first. */
  private static final Set<String> ACTIVATED = ConcurrentHashMap.newKeySet();

  private Subscribers() {}

  /** The window of a subscriber who signs in, or first sets a password by the link in an e-mail. */
  static Window in(Window window, String email) {
    if (ACTIVATED.add(email)) {
      activate(window, email);
    } else {
      window.open("selfcare/sign-in.xhtml");
      window.page().fill("#name", email);
      window.page().fill("#password", PASSWORD);
      window.page().click("#go");
    }
    window.page().waitForURL("**/selfcare/index.xhtml");
    return window;
  }

  private static void activate(Window window, String email) {
    nobodyHasAsked();
    window.open("selfcare/forgotten.xhtml");
    window.page().fill("#email", email);
    window.page().click("#go");
    window.page().waitForURL("**/forgotten.xhtml?state=sent");
    window.page().navigate(link(email, "/selfcare/activate.xhtml"));
    window.page().fill("#password", PASSWORD);
    window.page().click("#go");
  }

  /** All tests come from one address, and who asks from there for many links has to wait. */
  private static void nobodyHasAsked() {
    try (var connection = RunningEcs.shared().database();
        var statement = connection.createStatement()) {
      statement.execute("delete from failed_sign_in where failure_key like '%forgotten-password%'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The newest link to that page in the mailbox; waits for it up to a minute. */
  static String link(String email, String page) {
    for (int i = 0; i < 600; i++) {
      Optional<String> found =
          Arrays.stream(RunningEcs.shared().mail().getReceivedMessages())
              .filter(mail -> isTo(mail, email))
              .map(Subscribers::textOf)
              .map(text -> linkIn(text, page))
              .flatMap(Optional::stream)
              .reduce((first, second) -> second);
      if (found.isPresent()) {
        return found.get();
      }
      pause(); // another process sends it
    }
    throw new AssertionError("no link to " + page + " for " + email);
  }

  private static Optional<String> linkIn(String text, String page) {
    return LINK.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(link -> link.contains(page))
        .findFirst();
  }

  /** The plain text: soft line breaks of quoted-printable are undone. */
  private static String textOf(MimeMessage mail) {
    return GreenMailUtil.getBody(mail).replaceAll("=\\r?\\n", "").replace("=3D", "=");
  }

  private static boolean isTo(MimeMessage mail, String email) {
    try {
      return mail.getAllRecipients()[0].toString().equalsIgnoreCase(email);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100); // the mail comes from another process
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
