package org.ecs.ws.contract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Refuses what is no XML by its own word, and a body over {@code ecs.contracts.max-body} bytes,
 * whether it says so before or not.
 */
final class BodyLimits extends AbstractPhaseInterceptor<Message> {

  private final long limit =
      ConfigProvider.getConfig()
          .getOptionalValue("ecs.contracts.max-body", Long.class)
          .orElse(1L << 20);

  BodyLimits() {
    super(Phase.RECEIVE);
    addAfter(Correlation.class.getName());
  }

  @Override
  public void handleMessage(Message message) {
    Http http = Http.of(message);
    if (!"POST".equals(http.request().getMethod())) {
      return;
    }
    if (!isXml(http.request().getContentType())) {
      throw Faults.malformed(415, "Content-Type: text/xml or application/soap+xml");
    }
    if (http.request().getContentLengthLong() > limit) {
      throw tooLarge();
    }
    InputStream body = message.getContent(InputStream.class);
    if (body != null) {
      message.setContent(InputStream.class, new Bounded(body));
    }
  }

  private RuntimeException tooLarge() {
    return Faults.malformed(413, "body: at most " + limit + " bytes");
  }

  private static boolean isXml(String contentType) {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    return type.matches("(text/xml|application/soap\\+xml)\\s*(;.*)?");
  }

  /** Counts what is read, for a body that did not tell its length. */
  private final class Bounded extends FilterInputStream {

    private long read;

    Bounded(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int some = super.read(buffer, offset, length);
      count(Math.max(some, 0));
      return some;
    }

    private void count(int more) {
      read += more;
      if (read > limit) {
        throw tooLarge();
      }
    }
  }
}
