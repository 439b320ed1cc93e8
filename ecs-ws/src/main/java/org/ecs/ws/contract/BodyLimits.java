package org.ecs.ws.contract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

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
    if ("GET".equals(http.request().getMethod())) {
      return; // of a WSDL
    }
    assume(message, http);
    if (!"POST".equals(http.request().getMethod())) {
      throw Faults.malformed(405, "POST");
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

  /** What an answer looks like as long as the envelope has not been read. */
  private static void assume(Message message, Http http) {
    if (http.request().getCharacterEncoding() == null) {
      message.remove(Message.ENCODING); // RFC 7303 §3: then the document tells, or it is UTF-8
    }
    if (message instanceof SoapMessage soap && !isSoap12(http.request().getContentType())) {
      soap.setVersion(Soap11.getInstance());
    }
  }

  private RuntimeException tooLarge() {
    return Faults.malformed(413, "body: at most " + limit + " bytes");
  }

  private static boolean isXml(@Nullable String contentType) {
    return contentType != null
        && contentType.matches("(?i)(text/xml|application/soap\\+xml)\\s*(;.*)?");
  }

  private static boolean isSoap12(@Nullable String contentType) {
    return contentType != null && contentType.matches("(?i)application/soap\\+xml.*");
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
