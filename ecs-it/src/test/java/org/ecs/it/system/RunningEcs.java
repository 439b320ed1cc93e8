package org.ecs.it.system;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * ECS as it is installed, started by its own launcher on PostgreSQL, with a real mail server beside
 * it. One for all tests of a run; it ends with the virtual machine.
 */
public final class RunningEcs {

  public static final String SANDBOX_SECRET = "a-secret-of-the-sandbox";

  private static RunningEcs shared;

  private final Path top =
      Path.of(System.getProperty("ecs.top", "..")).toAbsolutePath().normalize();
  private final Path home =
      Path.of(System.getProperty("ecs.home", "target/ecs-home")).toAbsolutePath();
  private final int offset = freeOffset();
  private final EmbeddedPostgres postgres;
  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final Map<String, String> environment = new HashMap<>();

  private RunningEcs(Map<String, String> more) throws IOException {
    postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
    mail.start();
    environment.put("ECS_HOME", home.toString());
    environment.put("ECS_DB_DRIVER", "postgresql");
    environment.put("ECS_DB_URL", postgres.getJdbcUrl("postgres", "postgres"));
    environment.put("ECS_DB_USER", "postgres");
    environment.put("ECS_DB_PASSWORD", "postgres");
    environment.put("ECS_SMTP_HOST", "127.0.0.1");
    environment.put("ECS_SMTP_PORT", Integer.toString(mail.getSmtp().getPort()));
    environment.put("ECS_OCPP_SOAP_NETWORKS", "127.0.0.0/8"); // where the tests' stations are
    environment.put("ECS_PAYMENT_GATEWAY", "sandbox");
    environment.put("ECS_PAYMENT_SANDBOX_SECRET", SANDBOX_SECRET);
    environment.putAll(more);
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    start();
  }

  /** The one that all tests of this run share; started at the first call. */
  public static synchronized RunningEcs shared() {
    if (shared == null) {
      shared = with(Map.of());
    }
    return shared;
  }

  /** One of its own, with more settings. */
  public static RunningEcs with(Map<String, String> settings) {
    try {
      return new RunningEcs(settings);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Starts ECS (again) and waits until it is ready. */
  public void start() {
    launcher("start");
  }

  public void stop() {
    launcher("stop");
  }

  /** Ends the server as a power failure would, without a word. */
  public void kill() {
    ProcessHandle server = ProcessHandle.of(pid()).orElseThrow();
    server.destroyForcibly();
    server.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  public URI http() {
    return URI.create("http://127.0.0.1:" + (8080 + offset));
  }

  public URI stations() {
    return URI.create("ws://127.0.0.1:" + (8080 + offset) + "/ocpp");
  }

  /** Where a station may show a certificate. */
  public URI securedStations() {
    return URI.create("wss://127.0.0.1:" + (8444 + offset) + "/ocpp");
  }

  /** The certificate of the built-in authority, once it has signed or judged one. */
  public Path authority() {
    return home.resolve(Integer.toString(offset)).resolve("data/station-authority.p12");
  }

  public String administratorPassword() {
    return read(home.resolve(Integer.toString(offset)).resolve("data/administrator.password"));
  }

  public GreenMail mail() {
    return mail;
  }

  public long pid() {
    return Long.parseLong(read(home.resolve(Integer.toString(offset)).resolve("ecs.pid")));
  }

  public Path log() {
    return home.resolve(Integer.toString(offset)).resolve("log/server.log");
  }

  public Connection database() throws SQLException {
    return postgres.getPostgresDatabase().getConnection();
  }

  /** Runs a command of the simulator beside the server and gives what it printed. */
  public String simulator(String... arguments) {
    List<String> command = new ArrayList<>(List.of(top.resolve("ecs").toString(), "simulate"));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private void launcher(String what) {
    run(List.of(top.resolve("ecs").toString(), what, "--port-offset", Integer.toString(offset)));
  }

  private String run(List<String> command) {
    try {
      Path output = Files.createTempFile("ecs", ".out");
      ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      Process process =
          builder.redirectErrorStream(true).redirectInput(new java.io.File("/dev/null")).start();
      int code = process.waitFor();
      String printed = Files.readString(output);
      Files.delete(output);
      if (code != 0) {
        throw new IllegalStateException(command + " ended with " + code + ":\n" + printed);
      }
      return printed;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void end() {
    ProcessHandle.of(pid()).ifPresent(ProcessHandle::destroyForcibly);
    mail.stop();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static int freeOffset() {
    long first = 11_000 + ProcessHandle.current().pid() % 190 * 100; // two runs at once keep apart
    for (int offset = (int) first; offset < 50_000; offset += 100) {
      if (free(8080 + offset)
          && free(8443 + offset)
          && free(8444 + offset)
          && free(9990 + offset)) {
        return offset;
      }
    }
    throw new IllegalStateException("no free ports");
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
