package org.ecs.mediation.soap;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Requests to stations and systems: no redirect is followed, an answer has a largest size and a
 * last moment.
 */
final class Exchange {

  private final HttpClient http;

  Exchange(Duration connectWithin) {
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectWithin)
            .build();
  }

  /** Cancelled when the whole answer has not come in time. */
  CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request, Duration within) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, response -> new BoundedBody());
    CompletableFuture.delayedExecutor(within.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> answer.cancel(true));
    return answer;
  }

  static @Nullable Throwable cause(@Nullable Throwable e) {
    return e == null || e.getCause() == null ? e : e.getCause();
  }

  /** For people: what kind of failure it was. */
  static String why(@Nullable Throwable e) {
    Throwable cause = cause(e);
    return cause == null ? "" : cause.getClass().getSimpleName();
  }
}
