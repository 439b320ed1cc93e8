package org.ecs.web.join;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ecs.subscriber.SubscriptionRequestRow;
import org.ecs.subscriber.SubscriptionRequests;
import org.ecs.web.Asked;
import org.ecs.web.Onward;
import org.jspecify.annotations.Nullable;

/** What became of a request, for whoever has its private link; a question is answered here. */
@Named
@RequestScoped
public class JoinRequestPage {

  @Inject private SubscriptionRequests requests;
  @Inject private Asked asked;
  @Inject private Onward onward;

  private @Nullable SubscriptionRequestRow row;
  private String answer = "";

  static String of(String statusToken) {
    return "/join/status.xhtml?token=" + statusToken;
  }

  /** Refuses, before anything is drawn, a link that nobody was given. */
  public void load() {
    getRow();
  }

  public SubscriptionRequestRow getRow() {
    if (row == null) {
      row = requests.byStatus(asked.text("token"));
    }
    return row;
  }

  public void reply() {
    String token = getRow().statusToken();
    onward.go("doneAnswer", of(token), () -> requests.answer(token, answer));
  }

  /** The link in the e-mail leads to a button: a person, not a mail filter, has to press. */
  public void confirm() {
    String token = asked.text("token");
    onward.lead("doneConfirmed", () -> of(requests.confirm(token).statusToken()));
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
