package org.ecs.notification;

import java.util.ResourceBundle;
import org.ecs.subscriber.SubscriptionRequestRow;

/** What a letter about a subscription request says: its words, who said what, and where to go. */
public class RequestLetter {

  private final Occasion occasion;
  private final SubscriptionRequestRow request;
  private final ResourceBundle words;
  private final String link;

  RequestLetter(
      Occasion occasion, SubscriptionRequestRow request, ResourceBundle words, String link) {
    this.occasion = occasion;
    this.request = request;
    this.words = words;
    this.link = link;
  }

  public String getSubject() {
    return word("subject");
  }

  public String getText() {
    return word("text");
  }

  public String getAction() {
    return word("action");
  }

  public String getNote() {
    return word("note");
  }

  public String getLink() {
    return link;
  }

  /** The question, the reason, or the new account's number; empty where there is none. */
  public String getQuote() {
    String quote =
        switch (occasion) {
          case REQUEST_QUESTION -> request.question();
          case REQUEST_REJECTED -> request.decision();
          case REQUEST_APPROVED -> request.accountNumber();
          default -> "";
        };
    return quote == null ? "" : quote;
  }

  private String word(String which) {
    return words.getString(occasion.words() + "." + which);
  }
}
