package org.ecs.simulator.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** The handshake of one connection; makes way for its {@link Socket} once it is done. */
final class Upgrade extends SimpleChannelInboundHandler<FullHttpResponse> {

  private static final int LARGEST_MESSAGE = 16 << 20;

  private final WebSocketClientHandshaker handshaker;
  private final Handshake handshake;
  private final Socket socket;
  private final CompletableFuture<Socket> done;

  Upgrade(
      WebSocketClientHandshaker handshaker,
      Handshake handshake,
      Socket socket,
      CompletableFuture<Socket> done) {
    this.handshaker = handshaker;
    this.handshake = handshake;
    this.socket = socket;
    this.done = done;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    handshaker
        .handshake(context.channel())
        .addListener(
            sent -> {
              if (!sent.isSuccess()) {
                done.completeExceptionally(sent.cause());
              }
            });
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
    if (!response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
      done.completeExceptionally(new HandshakeRefused(response.status().code()));
      context.close();
      return;
    }
    String chosen = response.headers().get(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL, "");
    pleaseTheHandshaker(response.headers());
    handshaker.finishHandshake(context.channel(), response);
    socket.opened(context.channel(), chosen);
    context.pipeline().addLast(new WebSocketFrameAggregator(LARGEST_MESSAGE), socket);
    context.pipeline().remove(this);
    done.complete(socket);
  }

  /** It insists on a subprotocol; a central system may open without one, and close then. */
  private void pleaseTheHandshaker(HttpHeaders headers) {
    headers.remove(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL);
    handshake.subprotocols().stream()
        .findFirst()
        .ifPresent(offered -> headers.set(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL, offered));
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    done.completeExceptionally(new IOException("closed during the handshake"));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    done.completeExceptionally(cause);
    context.close();
  }
}
