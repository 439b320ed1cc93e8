package org.ecs.it.oidc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;

/** Keycloak on this machine, with the realm {@code ecs} of the test; it ends with the test. */
final class Keycloak implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(8);

  private final int port = freePort();
  private final Process process;
  private final Path log;

  /** Starts the distribution that is unpacked in this folder, and waits until it answers. */
  Keycloak(Path home) {
    try (InputStream realm = Keycloak.class.getResourceAsStream("/oidc/ecs-realm.json")) {
      Path folder = Files.createDirectories(home.resolve("data/import"));
      Files.copy(
          Objects.requireNonNull(realm),
          folder.resolve("ecs-realm.json"),
          StandardCopyOption.REPLACE_EXISTING);
      log = home.resolve("keycloak.log");
      process =
          new ProcessBuilder(
                  "sh",
                  home.resolve("bin/kc.sh").toString(),
                  "start-dev",
                  "--import-realm",
                  "--http-host=127.0.0.1",
                  "--http-port=" + port)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      await();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The issuer, as {@code ECS_OIDC_PROVIDER_URL}. */
  String realm() {
    return "http://127.0.0.1:" + port + "/realms/ecs";
  }

  private void await() throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("Keycloak did not start:\n" + Files.readString(log));
      }
      try {
        Thread.sleep(1000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private boolean answers() {
    try {
      URI discovery = URI.create(realm() + "/.well-known/openid-configuration");
      HttpURLConnection connection = (HttpURLConnection) discovery.toURL().openConnection();
      return connection.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
