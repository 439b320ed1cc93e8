package org.ecs.mediation.soap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A station's own SOAP address: keeps what it is asked, and answers once it is told what. */
final class AskedStation implements AutoCloseable {

  private record Answer(int status, String text) {}

  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

  AskedStation() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            }));
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/station";
  }

  List<String> asked() {
    return asked;
  }

  /** Answers the next question, or the one that waits. */
  void answers(int status, String text) {
    answers.add(new Answer(status, text));
  }

  void answersWithStatus(String space, String action, String status) {
    String name = Character.toLowerCase(action.charAt(0)) + action.substring(1) + "Response";
    answers(
        200,
        """
        <e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Header/><e:Body>
        <p:%s xmlns:p="%s"><p:status>%s</p:status></p:%s></e:Body></e:Envelope>"""
            .formatted(name, space, status, name));
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    try {
      Answer answer = answers.poll(20, TimeUnit.SECONDS);
      if (answer != null) {
        byte[] text = answer.text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/soap+xml");
        exchange.sendResponseHeaders(answer.status, text.length);
        exchange.getResponseBody().write(text);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
