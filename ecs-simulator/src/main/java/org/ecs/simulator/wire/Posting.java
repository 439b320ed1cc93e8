package org.ecs.simulator.wire;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What one station posts: one request after the other, on a connection that stays. */
final class Posting {

  /** An answer of HTTP. */
  record Reply(int status, String body) {}

  private final URI address;
  private final Map<String, String> headers;
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
  private volatile @Nullable Line line;

  Posting(URI address, Map<String, String> headers) {
    this.address = address;
    this.headers = headers;
  }

  /** Fails with an IOException if the connection cannot be made or breaks. */
  synchronized CompletableFuture<Reply> post(String body, Duration timeout) {
    CompletableFuture<Reply> reply =
        last.handle((before, failure) -> null)
            .thenCompose(turn -> exchange(body, timeout))
            .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    last = reply.whenComplete((read, failure) -> drop(failure));
    return reply;
  }

  void close() {
    drop(new IOException("closed"));
  }

  private void drop(@Nullable Throwable failure) {
    Line open = line;
    if (failure != null && open != null && open.channel != null) {
      open.channel.close();
    }
  }

  private CompletableFuture<Reply> exchange(String body, Duration timeout) {
    Line open = line;
    if (open != null && open.channel != null && open.channel.isActive()) {
      return open.ask(request(body));
    }
    Line opened = new Line();
    line = opened;
    opened.reply = new CompletableFuture<>();
    CompletableFuture<Reply> reply = opened.reply;
    ChannelFuture connecting = Dialer.connect(address, timeout, opened);
    opened.channel = connecting.channel();
    connecting.addListener(
        connected -> {
          if (connected.isSuccess()) {
            opened.send(request(body));
          } else {
            reply.completeExceptionally(connected.cause());
          }
        });
    return reply;
  }

  private FullHttpRequest request(String body) {
    FullHttpRequest request =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1,
            HttpMethod.POST,
            address.getRawPath(),
            Unpooled.copiedBuffer(body, StandardCharsets.UTF_8));
    headers.forEach(request.headers()::set);
    request
        .headers()
        .set(HttpHeaderNames.HOST, address.getAuthority())
        .set(HttpHeaderNames.CONTENT_TYPE, "application/soap+xml; charset=utf-8")
        .set(HttpHeaderNames.CONTENT_LENGTH, request.content().readableBytes());
    return request;
  }

  /** One connection, with the answer that it waits for. */
  private static final class Line extends SimpleChannelInboundHandler<FullHttpResponse> {

    private volatile @Nullable Channel channel;
    private volatile CompletableFuture<Reply> reply = new CompletableFuture<>();

    CompletableFuture<Reply> ask(FullHttpRequest request) {
      CompletableFuture<Reply> asked = new CompletableFuture<>();
      reply = asked;
      send(request);
      return asked;
    }

    void send(FullHttpRequest request) {
      Channel open = channel;
      if (open != null) {
        open.writeAndFlush(request);
      }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
      String body = response.content().toString(StandardCharsets.UTF_8);
      reply.complete(new Reply(response.status().code(), body));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      reply.completeExceptionally(new IOException("the connection broke"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      reply.completeExceptionally(cause);
      context.close();
    }
  }
}
