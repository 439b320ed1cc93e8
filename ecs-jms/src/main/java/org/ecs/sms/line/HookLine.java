package org.ecs.sms.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.sms.SmsLine;

/**
 * The line to an aggregator that takes texts by HTTP: {@code {"to":"+358…","text":"…"}} is posted,
 * and {@code {"id":"…"}} comes back, under which receipts come later. SMPP goes before it.
 */
@ApplicationScoped
public class HookLine implements SmsLine {

  /** The same text would be refused again: it, or its number, is wrong. */
  private static final Set<Integer> NEVER = Set.of(400, 413, 422);

  private static final int LARGEST_ANSWER = 16_384;
  private static final int LONGEST_ID = 65;

  private final HttpClient http;
  private final HookSettings settings;
  private final SmppSettings smpp;

  @Inject
  HookLine(HookSettings settings, SmppSettings smpp) {
    this.settings = settings;
    this.smpp = smpp;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.answerTime())
            .build();
  }

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected HookLine() {
    this.settings = null;
    this.smpp = null;
    this.http = null;
  }

  @Override
  public boolean isOn() {
    return settings.isOn() && !smpp.isOn();
  }

  @Override
  public Submitted submit(String to, String text) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(settings.url()))
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(said(to, text), UTF_8));
    settings.token().ifPresent(token -> request.header(settings.header(), token));
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    CompletableFuture<HttpResponse<Void>> exchange =
        http.sendAsync(
            request.build(),
            HttpResponse.BodyHandlers.ofByteArrayConsumer(
                part -> part.ifPresent(bytes -> keep(bytes, heard))));
    try {
      int status =
          exchange.get(settings.answerTime().toMillis(), TimeUnit.MILLISECONDS).statusCode();
      return judged(status, heard.toString(UTF_8));
    } catch (TimeoutException e) {
      exchange.cancel(true);
      throw away("no answer in time");
    } catch (ExecutionException e) {
      throw away(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw away("interrupted");
    }
  }

  /** An answer may be without end; its beginning is enough. */
  private static void keep(byte[] bytes, ByteArrayOutputStream heard) {
    if (heard.size() < LARGEST_ANSWER) {
      heard.writeBytes(bytes);
    }
  }

  private String said(String to, String text) {
    var said = Json.createObjectBuilder().add("to", to).add("text", Encoding.plain(text));
    settings.source().ifPresent(source -> said.add("from", source));
    return said.build().toString();
  }

  private static Submitted judged(int status, String body) {
    if (status >= 200 && status < 300) {
      return Submitted.as(id(body));
    }
    if (NEVER.contains(status)) {
      return Submitted.never("HTTP " + status);
    }
    throw away("HTTP " + status); // busy, ill, or not set up as it should be
  }

  /** An aggregator that gives no id brings no receipts. */
  private static List<String> id(String body) {
    try (var reader = Json.createReader(new StringReader(body))) {
      JsonValue answer = reader.readValue();
      JsonValue id = answer instanceof JsonObject object ? object.get("id") : null;
      String text = id instanceof JsonString string ? string.getString() : String.valueOf(id);
      boolean usable = id != null && id != JsonValue.NULL && text.length() <= LONGEST_ID;
      return usable ? List.of(text) : List.of();
    } catch (JsonException e) {
      return List.of();
    }
  }

  private static Refusal away(String why) {
    return new Refusal(Reason.UPSTREAM_AWAY, "SMS aggregator: " + why);
  }
}
