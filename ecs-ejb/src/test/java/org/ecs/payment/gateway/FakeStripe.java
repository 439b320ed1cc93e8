package org.ecs.payment.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * As much of Stripe's API as ECS uses, by its public documentation: Checkout Sessions, refunds,
 * idempotency keys, errors.
 */
final class FakeStripe implements AutoCloseable {

  static final String KEY = "sk_test_of_the_fake";

  private final HttpServer server;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> sessions = new ConcurrentHashMap<>();
  final List<Map<String, String>> refunds = new ArrayList<>();

  /** It hangs up without a word. */
  static final int SILENT = -1;

  /** What the next requests get instead of an answer; null: the answer. */
  volatile Integer broken;

  FakeStripe() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/", this::answer);
    server.start();
  }

  /** As if it were new. */
  void forget() {
    answers.clear();
    sessions.clear();
    refunds.clear();
    broken = null;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  int opened() {
    return sessions.size();
  }

  Map<String, String> session(String id) {
    return sessions.get(id);
  }

  /** The payer has paid. */
  void pay(String id) {
    sessions.get(id).put("status", "complete");
    sessions.get(id).put("payment_status", "paid");
    sessions.get(id).put("payment_intent", "pi_" + id);
  }

  void expire(String id) {
    sessions.get(id).put("status", "expired");
  }

  private void answer(HttpExchange call) throws IOException {
    String path = call.getRequestURI().getPath();
    Map<String, String> form = form(new String(call.getRequestBody().readAllBytes(), UTF_8));
    String once = call.getRequestHeaders().getFirst("Idempotency-Key");
    if (!("Bearer " + KEY).equals(call.getRequestHeaders().getFirst("Authorization"))) {
      say(call, 401, error("authentication_error", null));
    } else if (broken != null && broken == SILENT) {
      call.close();
    } else if (broken != null) {
      say(call, broken, error("api_error", null));
    } else if (call.getRequestMethod().equals("GET")) {
      String id = path.substring(path.lastIndexOf('/') + 1);
      boolean there = sessions.containsKey(id);
      say(
          call,
          there ? 200 : 404,
          there ? json(id) : error("invalid_request_error", "resource_missing"));
    } else {
      String done = once == null ? null : answers.get(once);
      String made = done == null ? made(path, form) : done;
      answers.put(String.valueOf(once), made);
      say(call, made.contains("\"error\"") ? 400 : 200, made);
    }
  }

  private String made(String path, Map<String, String> form) {
    if (path.endsWith("/sessions")) {
      String id = "cs_test_" + (char) ('a' + sessions.size());
      form.put("status", "open");
      form.put("payment_status", "unpaid");
      sessions.put(id, form);
      return json(id);
    }
    long amount = Long.parseLong(form.get("amount"));
    if (amount > 12_550 - refunds.stream().mapToLong(r -> Long.parseLong(r.get("amount"))).sum()) {
      return error("invalid_request_error", "charge_already_refunded");
    }
    refunds.add(form);
    return "{\"id\":\"re_" + refunds.size() + "\",\"object\":\"refund\",\"status\":\"succeeded\"}";
  }

  private String json(String id) {
    Map<String, String> it = sessions.get(id);
    String intent = it.get("payment_intent");
    return "{\"id\":\"%s\",\"object\":\"checkout.session\",\"url\":\"https://checkout.example.org/c/%s\","
            .formatted(id, id)
        + "\"status\":\"%s\",\"payment_status\":\"%s\",\"client_reference_id\":\"%s\","
            .formatted(it.get("status"), it.get("payment_status"), it.get("client_reference_id"))
        + "\"currency\":\"%s\",\"amount_total\":%s,\"payment_intent\":%s}"
            .formatted(
                it.get("line_items[0][price_data][currency]"),
                it.get("line_items[0][price_data][unit_amount]"),
                intent == null ? "null" : intent(intent));
  }

  private String intent(String id) {
    long back = refunds.stream().mapToLong(r -> Long.parseLong(r.get("amount"))).sum();
    return "{\"id\":\"%s\",\"object\":\"payment_intent\",\"status\":\"succeeded\",\"latest_charge\":"
            .formatted(id)
        + "{\"id\":\"ch_x\",\"object\":\"charge\",\"currency\":\"eur\",\"amount_refunded\":%d}}"
            .formatted(back);
  }

  private static String error(String type, String code) {
    return "{\"error\":{\"type\":\"%s\",\"code\":%s,\"message\":\"no\"}}"
        .formatted(type, code == null ? "null" : '"' + code + '"');
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(
            URLDecoder.decode(pair.substring(0, equals), UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return form;
  }

  private static void say(HttpExchange call, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
