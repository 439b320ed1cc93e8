package org.ecs.sms.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How an aggregator is reached that takes texts by HTTP; off until it has an address. */
@ApplicationScoped
public class HookSettings {

  @Inject
  @ConfigProperty(name = "ecs.sms.http.url")
  private Optional<String> url;

  @Inject
  @ConfigProperty(name = "ecs.sms.http.header", defaultValue = "Authorization")
  private String header;

  @Inject
  @ConfigProperty(name = "ecs.sms.http.token")
  private Optional<String> token;

  @Inject
  @ConfigProperty(name = "ecs.sms.http.source")
  private Optional<String> source;

  @Inject
  @ConfigProperty(name = "ecs.sms.http.answer-time", defaultValue = "PT10S")
  private Duration answerTime;

  boolean isOn() {
    return url.isPresent();
  }

  String url() {
    return url.orElseThrow();
  }

  /** The header that carries the token. */
  String header() {
    return header;
  }

  /** All of the header, e.g. {@code Bearer 5f3…}. */
  Optional<String> token() {
    return token;
  }

  Optional<String> source() {
    return source;
  }

  Duration answerTime() {
    return answerTime;
  }
}
