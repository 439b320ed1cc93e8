package org.ecs.payment.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the calls of the sandbox; one that does not get through is not repeated: ECS asks. */
@ApplicationScoped
public class SandboxCalls {

  private static final Logger LOG = LoggerFactory.getLogger(SandboxCalls.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int AT_ONCE = 20;

  @Inject private Sandbox sandbox;
  @Inject private SandboxGateway gateway;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "ecs.portal.url", defaultValue = "http://localhost:8080/ecs")
  private String portal;

  @Inject
  @ConfigProperty(name = "ecs.payment.sandbox.calls")
  private Optional<String> address;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /** Makes those whose time has come. */
  public void makeDue() {
    if (gateway.isReady()) {
      List<Sandbox.Due> calls = sandbox.takeDue(AT_ONCE);
      calls.forEach(this::make);
    }
  }

  private void make(Sandbox.Due call) {
    byte[] body = SandboxGateway.said(call);
    for (int i = 0; i < call.times(); i++) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address.orElse(portal + "/pay/sandbox/events")))
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .header(SandboxSignature.HEADER, gateway.signature().of(body, clock.instant()))
              .POST(HttpRequest.BodyPublishers.ofByteArray(body))
              .build();
      try {
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        LOG.info("called about {}: {}", call.key(), status);
      } catch (IOException e) {
        LOG.warn("the call about {} did not get through: {}", call.key(), e.toString());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
