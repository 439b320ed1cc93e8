package org.ecs.it.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecs.it.system.RunningEcs;

/**
 * What the office's lists and its search take over 100,000 subscribers and 1,000,000 sessions:
 * whole pages over HTTP, as an agent's browser asks for them.
 */
final class Lists {

  private static final int SUBSCRIBERS = 100_000;
  private static final int SESSIONS = 1_000_000;
  private static final int WARM_UP = 15;

  /** An address below the office, and a text that its answer must have. */
  private static final Map<String, String> PAGES =
      new java.util.TreeMap<>(
          Map.ofEntries(
              Map.entry("subscribers/", "Mikkelson"),
              Map.entry("subscribers/?sort=NAME", "Aava"),
              Map.entry("subscribers/?sort=NAME&page=2000", "P"),
              Map.entry("subscribers/?sort=NEWEST&page=4000", "P"),
              Map.entry("subscribers/?q=korh", "Korhonen"),
              Map.entry("subscribers/?q=aava+korh&sort=NAME", "Aava"),
              Map.entry("subscribers/?billing=PREPAID", "P"),
              Map.entry("subscribers/?state=SUSPENDED&sort=NAME&page=2", "P"),
              Map.entry("sessions/", "session.xhtml"),
              Map.entry("sessions/?page=20000", "session.xhtml"),
              Map.entry("sessions/?page=40000", "session.xhtml"),
              Map.entry("sessions/?rating=RATED", "session.xhtml"),
              Map.entry("sessions/?rating=SUSPECT", "office"),
              Map.entry("sessions/?state=RUNNING", "office"),
              Map.entry("sessions/?station=B-000001", "office"),
              Map.entry("sessions/?from=2024-01-01&to=2024-02-01", "session.xhtml"),
              Map.entry("billing/", "record.xhtml"),
              Map.entry("billing/?page=20000", "record.xhtml"),
              Map.entry("billing/?account=P777", "record.xhtml"),
              Map.entry("subscribers/account.xhtml?number=P777", "P777"),
              Map.entry("find.json?q=ko", "Korhonen"),
              Map.entry("find.json?q=korhonen", "Korhonen"),
              Map.entry("find.json?q=aava+ko", "Aava"),
              Map.entry("find.json?q=040+0000777", "P777"),
              Map.entry("find.json?q=past777", "P777"),
              Map.entry("find.json?q=p777", "P777"),
              Map.entry("find.json?q=nobody+at+all", "[]")));

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private final RunningEcs ecs;
  private final int rounds;

  Lists(RunningEcs ecs, int rounds) {
    this.ecs = ecs;
    this.rounds = rounds;
  }

  List<String> run() throws SQLException {
    Load.seed(ecs, "B", 20, 10);
    new History(ecs).writeLists(SESSIONS, SUBSCRIBERS);
    name();
    signIn();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < WARM_UP; i++) {
      PAGES.forEach(this::millis);
    }
    PAGES.forEach((page, text) -> lines.add(measured(page, text)));
    return lines;
  }

  private String measured(String page, String text) {
    Cpu before = Cpu.of(ecs);
    long[] took = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      took[i] = millis(page, text);
    }
    double cpu = (double) Cpu.of(ecs).since(before).total() / rounds;
    Arrays.sort(took);
    return String.format(
        Locale.ROOT,
        "%-48s median %4d ms, 95 %% within %4d ms, %6.1f CPU-ms",
        page,
        took[rounds / 2],
        took[rounds * 95 / 100],
        cpu);
  }

  private long millis(String page, String text) {
    long began = System.nanoTime();
    String answer = ask(HttpRequest.newBuilder(office(page)).GET().build());
    long took = (System.nanoTime() - began) / 1_000_000;
    if (!answer.contains(text)) {
      throw new IllegalStateException(page + " has no " + text + ": " + answer);
    }
    return took;
  }

  private void signIn() {
    ask(HttpRequest.newBuilder(office("")).GET().build());
    String form = "j_username=admin&j_password=" + ecs.administratorPassword();
    String page =
        ask(
            HttpRequest.newBuilder(URI.create(ecs.http() + "/ecs/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    if (!page.contains("sign-out")) {
      throw new IllegalStateException("not signed in: " + page);
    }
  }

  private URI office(String page) {
    return URI.create(ecs.http() + "/ecs/office/" + page);
  }

  private String ask(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(request.uri() + ": " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** 40 first names and 250 last names, phones, cards: and the words that they are found by. */
  private void name() throws SQLException {
    String first = "(array['Aava','Eino','Helmi','Onni'])[1 + n % 4] || chr(97 + n % 10)";
    String last =
        "(array['Korhonen','Virtanen','Mikkelson','Nieminen','Schmidt'])[1 + n / 40 % 5] || chr(97 + n / 200 % 50 % 26)";
    String words = "insert into subscriber_word (word, account_id, word_kind, shown) select ";
    String of = " from account a join subscriber s on s.id = a.subscriber_id where a.id > 10000000";
    try (Connection connection = ecs.database();
        var statement = connection.createStatement()) {
      statement.execute(
          "update subscriber s set full_name = "
              + first
              + " || ' ' || "
              + last
              + ", phone = '+35840' || lpad(n::text, 7, '0') from generate_series(1, "
              + SUBSCRIBERS
              + ") n where s.id = 10000000 + n");
      statement.execute("update subscriber set search_name = lower(full_name)");
      statement.execute(
          "update account set sort_name = (select search_name from subscriber s where s.id = subscriber_id)");
      statement.execute(
          "update account set billing_mode = 'PREPAID' where id > 10000000 and id % 3 = 0");
      statement.execute(
          "update account set account_state = 'SUSPENDED' where id > 10000000 and id % 50 = 0");
      for (String each :
          List.of(
              "split_part(s.search_name, ' ', 1), a.id, 'NAME', s.full_name",
              "split_part(s.search_name, ' ', 2), a.id, 'NAME', s.full_name",
              "replace(s.search_name, ' ', ''), a.id, 'NAME', s.full_name",
              "lower(a.account_number), a.id, 'NUMBER', a.account_number",
              "substring(s.phone, 2), a.id, 'PHONE', s.phone",
              "'0' || substring(s.phone, 5), a.id, 'PHONE', s.phone",
              "'past' || a.id - 10000000, a.id, 'CARD', 'PAST' || a.id - 10000000")) {
        // the server indexes meanwhile what it found without words
        statement.execute(words + each + of + " on conflict do nothing");
      }
      statement.execute("vacuum analyze");
    }
  }
}
