package org.ecs.mediation.soap;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.mediation.Frame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Administration Systems at their addresses. No redirect is followed and an answer has a
 * largest size. A system that cannot be reached, or has a gateway say so, is away; one that is
 * reached and silent lets the command expire.
 */
@ApplicationScoped
public class SystemClient {

  private static final Logger LOG = LoggerFactory.getLogger(SystemClient.class);
  private static final Set<Integer> GATEWAY = Set.of(502, 503, 504);
  private static final Duration CONNECT = Duration.ofSeconds(5);

  @SuppressWarnings("NullAway") // made before anybody can ask
  private Exchange exchange;

  @Inject private Threads threads;

  @Inject
  @ConfigProperty(name = "ecs.station.answer-time", defaultValue = "PT30S")
  private Duration answerTime;

  @PostConstruct
  void open() {
    exchange = new Exchange(CONNECT);
  }

  /** What is asked of which system, for which station. */
  record Question(AdministrationSystem system, String station, Frame.Call call) {}

  /** Who is told: an answer or a failure as a frame, or why the system is away. */
  record Replies(Consumer<String> answered, Consumer<String> failed, Consumer<String> away) {}

  /** Asks without waiting; one of the replies is told, once, or none if there is no answer. */
  void ask(Question question, Replies replies) {
    HttpRequest request =
        request(question.system(), answerTime)
            .header("Content-Type", "application/soap+xml; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(SystemMessages.question(question)))
            .build();
    exchange(
        request,
        answerTime,
        (response, e) -> {
          if (response == null) {
            unanswered(question, e, replies);
          } else if (GATEWAY.contains(response.statusCode())) {
            replies.away.accept("HTTP " + response.statusCode());
          } else {
            answered(question, response, replies);
          }
        });
  }

  /** Whether anything answers there at all, whatever it says. */
  void knock(AdministrationSystem system, Runnable there, Consumer<String> away) {
    exchange(
        request(system, CONNECT).GET().build(),
        CONNECT,
        (response, e) -> {
          if (response == null) {
            away.accept(Exchange.why(e));
          } else if (GATEWAY.contains(response.statusCode())) {
            away.accept("HTTP " + response.statusCode());
          } else {
            there.run();
          }
        });
  }

  private interface Ended {
    void with(@Nullable HttpResponse<byte[]> response, @Nullable Throwable e);
  }

  /** In a thread of the server's, for a thread of the client's may not use services. */
  private void exchange(HttpRequest request, Duration within, Ended ended) {
    exchange
        .send(request, within)
        .whenCompleteAsync(
            (response, e) -> {
              try {
                ended.with(response, e);
              } catch (RuntimeException failed) {
                LOG.error("what {} answered is lost", request.uri().getHost(), failed);
              }
            },
            threads.executor());
  }

  private static HttpRequest.Builder request(AdministrationSystem system, Duration within) {
    HttpRequest.Builder request = HttpRequest.newBuilder(system.address()).timeout(within);
    return system.authorization() == null
        ? request
        : request.header("Authorization", system.authorization());
  }

  private static void unanswered(Question question, @Nullable Throwable e, Replies replies) {
    Throwable why = Exchange.cause(e);
    boolean silent = why instanceof CancellationException || why instanceof HttpTimeoutException;
    if (why instanceof BoundedBody.TooLong) {
      failed(question, "the system answered too much", replies);
    } else if (!silent || why instanceof HttpConnectTimeoutException) {
      replies.away.accept(Exchange.why(e));
    }
  }

  private static void answered(Question question, HttpResponse<byte[]> response, Replies replies) {
    String frame;
    try {
      frame = SystemMessages.answer(question, new ByteArrayInputStream(response.body()));
    } catch (SoapFault nonsense) {
      int status = response.statusCode();
      failed(question, "the system answered HTTP " + status + ": " + nonsense.why(), replies);
      return;
    }
    replies.answered.accept(frame);
  }

  private static void failed(Question question, String why, Replies replies) {
    replies.failed.accept(Frame.failure(question.call().id(), "GenericError", why));
  }
}
