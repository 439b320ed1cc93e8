package org.ecs.mediation.soap;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.mediation.Frame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks stations by SOAP at their own addresses. No redirect is followed, an answer has a largest
 * size, and where it may not go ({@link Networks}) it does not go.
 */
@ApplicationScoped
public class StationClient {

  private static final Logger LOG = LoggerFactory.getLogger(StationClient.class);

  @SuppressWarnings("NullAway") // made before anybody can ask
  private Exchange exchange;

  @Inject private Networks networks;
  @Inject private Threads threads;

  @Inject
  @ConfigProperty(name = "ecs.station.answer-time", defaultValue = "PT30S")
  private Duration answerTime;

  @PostConstruct
  void open() {
    exchange = new Exchange(Duration.ofSeconds(10));
  }

  /** What is asked of which station, and where; null: the station never said where. */
  record Question(Dialect dialect, String identity, @Nullable URI address, Frame.Call call) {}

  /** Asks without waiting; one of the two is told a frame, once. */
  void ask(Question question, Consumer<String> answered, Consumer<String> failed) {
    Executor work = threads.executor();
    work.execute(
        () -> {
          String id = question.call().id();
          try {
            exchange
                .send(request(question), answerTime)
                .whenCompleteAsync(
                    (response, e) -> {
                      if (response == null) {
                        String why = Exchange.why(e);
                        failed.accept(failure(id, "the station cannot be reached: " + why));
                      } else {
                        answered.accept(answer(question, response));
                      }
                    },
                    work);
          } catch (SoapFault e) {
            failed.accept(failure(id, e.why()));
          } catch (RuntimeException e) {
            LOG.error("{} cannot be asked", question.identity(), e);
            failed.accept(failure(id, "not sent"));
          }
        });
  }

  private HttpRequest request(Question question) {
    URI address = question.address();
    if (address == null) {
      throw SoapFault.internal(500, "the station never said where it can be asked");
    }
    String action = "/" + question.call().action();
    return HttpRequest.newBuilder(networks.checked(address))
        .timeout(answerTime)
        .header("Content-Type", "application/soap+xml; charset=utf-8; action=\"" + action + "\"")
        .POST(HttpRequest.BodyPublishers.ofString(StationMessages.question(question)))
        .build();
  }

  private static String answer(Question question, HttpResponse<byte[]> response) {
    String id = question.call().id();
    try {
      return StationMessages.answer(question, new ByteArrayInputStream(response.body()));
    } catch (SoapFault nonsense) {
      String why = "the station answered HTTP " + response.statusCode() + ": " + nonsense.why();
      return failure(id, why);
    }
  }

  private static String failure(String id, String why) {
    return Frame.failure(id, "GenericError", why);
  }
}
