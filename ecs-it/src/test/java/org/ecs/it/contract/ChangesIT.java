package org.ecs.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ecs.it.contract.Contracts.Answer;
import org.junit.jupiter.api.Test;

/** A CRM that was away finds out, page by page, what changed meanwhile. */
class ChangesIT {

  private static final Pattern CHANGE = Pattern.compile("<change>(.*?)</change>", Pattern.DOTALL);

  private final Contracts contracts = new Contracts().withTariff();
  private final String run = Contracts.newId();

  private Answer crm(String operation, String body) {
    return contracts.call(
        "Crm",
        "<s:Envelope xmlns:s='%s' xmlns:c='urn:ecs:crm:1'><s:Body><c:%s>%s</c:%s></s:Body></s:Envelope>"
            .formatted(Contracts.SOAP11, operation, body, operation));
  }

  private Answer change(String operation, String account, String rest) {
    String body =
        "<requestId>%s-%s</requestId><accountNumber>%s</accountNumber>%s"
            .formatted(run, operation, account, rest);
    Answer answer = crm(operation, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  @Test
  void afterAnOutageEveryChangeIsToldOnceAndInOrder() {
    Instant outage = Instant.now().minus(Duration.ofMinutes(1));
    String account =
        contracts
            .call("Crm", Contracts.message("Crm/01-an-account-is-created.in.xml"))
            .element("accountNumber");
    change("updateAccount", account, "<revision>0</revision><name>Somebody New</name>");
    change("assignCard", account, "<card>feed-" + run + "</card>");
    change(
        "replaceCard",
        account,
        "<card>feed-%s</card><reason>LOST</reason><newCard>next-%s</newCard>".formatted(run, run));
    change("closeAccount", account, "<reason>moved away</reason>");

    List<String> changes = new ArrayList<>();
    Answer page = crm("getChanges", "<since>" + outage + "</since><size>2</size>");
    collect(page, account, changes);
    while (page.element("more").equals("true")) {
      page = crm("getChanges", "<after>" + page.element("continuation") + "</after><size>2</size>");
      collect(page, account, changes);
    }
    String upper = run.toUpperCase(java.util.Locale.ROOT);
    assertThat(changes)
        .containsExactly(
            "OPENED",
            "CHANGED",
            "ASSIGNED FEED-" + upper,
            "DISASSOCIATED FEED-" + upper,
            "ASSIGNED NEXT-" + upper,
            "CLOSED",
            "DISASSOCIATED NEXT-" + upper);
    Answer later =
        crm("getChanges", "<after>" + page.element("continuation") + "</after><size>500</size>");
    assertThat(later.body()).doesNotContain(account);
  }

  private static void collect(Answer page, String account, List<String> changes) {
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    CHANGE
        .matcher(page.body())
        .results()
        .map(match -> match.group(1))
        .filter(change -> change.contains(account))
        .forEach(
            change -> changes.add((value(change, "what") + " " + value(change, "card")).strip()));
  }

  private static String value(String xml, String name) {
    int open = xml.indexOf("<" + name + ">");
    return open < 0 ? "" : xml.substring(open + name.length() + 2, xml.indexOf("</" + name + ">"));
  }
}
