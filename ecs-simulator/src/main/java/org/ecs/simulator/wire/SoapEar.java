package org.ecs.simulator.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** Where all SOAP stations of this machine are asked: one server, an address below it for each. */
final class SoapEar {

  private static final Map<String, UnaryOperator<String>> STATIONS = new ConcurrentHashMap<>();

  /** Opened with the first station. */
  private static final class Opened {
    private static final HttpServer SERVER = open();
  }

  private SoapEar() {}

  /** The address at which a station is asked from now on. */
  static String listen(String identity, UnaryOperator<String> station) {
    STATIONS.put("/" + identity, station);
    return "http://127.0.0.1:" + Opened.SERVER.getAddress().getPort() + "/" + identity;
  }

  static void stop(String identity, UnaryOperator<String> station) {
    STATIONS.remove("/" + identity, station);
  }

  private static HttpServer open() {
    try {
      InetAddress here = InetAddress.getLoopbackAddress();
      HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 0);
      server.createContext("/", SoapEar::handle);
      server.setExecutor(
          Executors.newCachedThreadPool(
              task -> {
                Thread thread = new Thread(task, "soap-ear");
                thread.setDaemon(true);
                return thread;
              }));
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void handle(HttpExchange exchange) throws IOException {
    UnaryOperator<String> station = STATIONS.get(exchange.getRequestURI().getPath());
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String answer = station == null ? "" : station.apply(asked);
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/soap+xml; charset=utf-8");
    exchange.sendResponseHeaders(status(station == null, answer), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static int status(boolean unknown, String answer) {
    return unknown ? 404 : answer.contains("<s:Fault>") ? 500 : 200;
  }
}
