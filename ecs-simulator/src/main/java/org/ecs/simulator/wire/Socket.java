package org.ecs.simulator.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An open WebSocket: sends frames, hands texts on, answers pings, and knows how it was closed. */
final class Socket extends SimpleChannelInboundHandler<WebSocketFrame> {

  private final Consumer<String> reader;
  private final CompletableFuture<Closing> closed = new CompletableFuture<>();
  private volatile @Nullable Channel channel;
  private volatile String subprotocol = "";

  Socket(Consumer<String> reader) {
    this.reader = reader;
  }

  void opened(Channel with, String chosen) {
    channel = with;
    subprotocol = chosen;
  }

  String subprotocol() {
    return subprotocol;
  }

  CompletableFuture<Closing> closed() {
    return closed;
  }

  CompletableFuture<@Nullable Void> send(WebSocketFrame frame) {
    CompletableFuture<@Nullable Void> sent = new CompletableFuture<>();
    channel()
        .writeAndFlush(frame)
        .addListener(
            write -> {
              if (write.isSuccess()) {
                sent.complete(null);
              } else {
                sent.completeExceptionally(write.cause());
              }
            });
    return sent;
  }

  void drop() {
    closed.complete(new Closing(1006, "dropped by the station"));
    channel().close();
  }

  private Channel channel() {
    Channel current = channel;
    if (current == null) {
      throw new IllegalStateException("The handshake is not over");
    }
    return current;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    if (frame instanceof TextWebSocketFrame text) {
      reader.accept(text.text());
    } else if (frame instanceof PingWebSocketFrame ping) {
      context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
    } else if (frame instanceof CloseWebSocketFrame close) {
      closed.complete(new Closing(close.statusCode(), close.reasonText()));
      context.writeAndFlush(close.retain()).addListener(ChannelFutureListener.CLOSE);
    } else if (frame instanceof BinaryWebSocketFrame binary) {
      reader.accept("(binary, " + binary.content().readableBytes() + " bytes)");
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    closed.complete(new Closing(1006, ""));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    closed.complete(Closing.abnormal(cause));
    context.close();
  }
}
