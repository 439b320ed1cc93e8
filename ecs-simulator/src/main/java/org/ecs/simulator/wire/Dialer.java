package org.ecs.simulator.wire;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Opens WebSockets and connections of HTTP on Netty, so that two threads carry thousands of
 * stations. With 5,000 of them a connection of java.net.http was measured to take three times the
 * CPU time and eight times the heap.
 */
final class Dialer {

  private static final int LARGEST_FRAME = 16 << 20;
  private static final int LARGEST_ANSWER = 256 << 10;

  private static final EventLoopGroup THREADS =
      new MultiThreadIoEventLoopGroup(
          2, new DefaultThreadFactory("ocpp", true), NioIoHandler.newFactory());

  private Dialer() {}

  static CompletableFuture<Socket> dial(
      Handshake handshake, Duration timeout, Consumer<String> reader) {
    CompletableFuture<Socket> done = new CompletableFuture<>();
    Upgrade upgrade = new Upgrade(handshaker(handshake), handshake, new Socket(reader), done);
    connect(handshake.address(), timeout, upgrade)
        .addListener(
            connected -> {
              if (!connected.isSuccess()) {
                done.completeExceptionally(connected.cause());
              }
            });
    return done.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A connection of HTTP, whole answers of which go to the reader. */
  static ChannelFuture connect(URI address, Duration timeout, ChannelHandler reader) {
    boolean secure = "wss".equals(address.getScheme()) || "https".equals(address.getScheme());
    int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
    return new Bootstrap()
        .group(THREADS)
        .channel(NioSocketChannel.class)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) timeout.toMillis())
        .handler(new Handlers(reader, secure, address.getHost(), port))
        .connect(address.getHost(), port);
  }

  private static WebSocketClientHandshaker handshaker(Handshake handshake) {
    HttpHeaders headers = new DefaultHttpHeaders();
    handshake.headers().forEach(headers::set);
    @Nullable String subprotocols =
        handshake.subprotocols().isEmpty() ? null : String.join(", ", handshake.subprotocols());
    return WebSocketClientHandshakerFactory.newHandshaker(
        handshake.address(), WebSocketVersion.V13, subprotocols, false, headers, LARGEST_FRAME);
  }

  /** Sets up a new channel. */
  private static final class Handlers extends ChannelInitializer<SocketChannel> {

    private final ChannelHandler reader;
    private final boolean secure;
    private final String host;
    private final int port;

    Handlers(ChannelHandler reader, boolean secure, String host, int port) {
      this.reader = reader;
      this.secure = secure;
      this.host = host;
      this.port = port;
    }

    @Override
    protected void initChannel(SocketChannel channel) throws SSLException {
      if (secure) {
        SslContext tls = SslContextBuilder.forClient().build();
        channel.pipeline().addLast(tls.newHandler(channel.alloc(), host, port));
      }
      channel
          .pipeline()
          .addLast(new HttpClientCodec(), new HttpObjectAggregator(LARGEST_ANSWER), reader);
    }
  }
}
