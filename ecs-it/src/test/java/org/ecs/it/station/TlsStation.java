package org.ecs.it.station;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** A station with a TLS stack that is not ours: what it shows is chosen by the test. */
final class TlsStation implements WebSocket.Listener {

  private final BlockingQueue<JsonArray> heard = new LinkedBlockingQueue<>();
  private final StringBuilder parts = new StringBuilder();
  private final WebSocket socket;

  private TlsStation(WebSocket.Builder builder, URI address) {
    socket = builder.subprotocols("ocpp1.6").buildAsync(address, this).join();
  }

  /** With a password (null: none) and whatever certificate the client has. */
  static TlsStation connect(HttpClient client, URI at, String identity, @Nullable String key) {
    WebSocket.Builder builder = client.newWebSocketBuilder();
    if (key != null) {
      builder.header("Authorization", basic(identity, key));
    }
    return new TlsStation(builder, URI.create(at + "/" + identity));
  }

  /** The HTTP status of a handshake; 101: it was let in. */
  static int knock(HttpClient client, URI at, String identity, @Nullable String key) {
    try {
      connect(client, at, identity, key).hangUp();
      return 101;
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        return refused.getResponse().statusCode();
      }
      throw e;
    }
  }

  static String basic(String identity, String key) {
    byte[] text = (identity + ":" + key).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(text);
  }

  /** One that shows no certificate. */
  static HttpClient bare() throws GeneralSecurityException {
    return client(null);
  }

  static HttpClient showing(PrivateKey key, List<X509Certificate> chain) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    keys.setKeyEntry("own", key, new char[0], chain.toArray(Certificate[]::new));
    KeyManagerFactory managers = KeyManagerFactory.getInstance("SunX509");
    managers.init(keys, new char[0]);
    return client(managers);
  }

  private static HttpClient client(@Nullable KeyManagerFactory keys)
      throws GeneralSecurityException {
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(
        keys == null ? null : keys.getKeyManagers(), new TrustManager[] {new Trusting()}, null);
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(tls).build();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    parts.append(part);
    if (last) {
      try (var reader = Json.createReader(new StringReader(parts.toString()))) {
        heard.add(reader.readArray());
      }
      parts.setLength(0);
    }
    from.request(1);
    return null;
  }

  /** Sends a call and gives its answer; what ECS asks meanwhile is not supported. */
  JsonArray says(String id, String action, String payload) throws InterruptedException {
    send("[2,\"%s\",\"%s\",%s]".formatted(id, action, payload));
    for (JsonArray frame = next(); ; frame = next()) {
      if (frame.getInt(0) == 2) {
        refuse(frame);
      } else if (frame.getString(1).equals(id)) {
        return frame;
      }
    }
  }

  /** Waits until ECS asks for this action and accepts it; gives its payload. */
  jakarta.json.JsonObject accepts(String action) throws InterruptedException {
    return answers(action, "Accepted");
  }

  jakarta.json.JsonObject answers(String action, String status) throws InterruptedException {
    for (JsonArray frame = next(); ; frame = next()) {
      if (frame.getInt(0) == 2 && frame.getString(2).equals(action)) {
        send("[3,\"%s\",{\"status\":\"%s\"}]".formatted(frame.getString(1), status));
        return frame.getJsonObject(3);
      } else if (frame.getInt(0) == 2) {
        refuse(frame);
      }
    }
  }

  private void refuse(JsonArray call) {
    send("[4,\"%s\",\"NotSupported\",\"\",{}]".formatted(call.getString(1)));
  }

  private JsonArray next() throws InterruptedException {
    JsonArray frame = heard.poll(30, TimeUnit.SECONDS);
    if (frame == null) {
      throw new IllegalStateException("ECS says nothing");
    }
    return frame;
  }

  private void send(String text) {
    socket.sendText(text, true).join();
  }

  void hangUp() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }

  /** Trusts every server: it is the server that is tested. */
  private static final class Trusting extends X509ExtendedTrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
