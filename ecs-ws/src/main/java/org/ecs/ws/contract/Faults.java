package org.ecs.ws.contract;

import jakarta.ejb.EJBAccessException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.SoapVersion;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.phase.Phase;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXParseException;

/**
 * Gives every fault one shape, an EcsFault: a refusal its reason; a message that is not XML or not
 * by its schema REQUEST_MALFORMED; anything else, a bug, an incident and no detail.
 */
final class Faults extends AbstractSoapInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final Set<String> BY_SENDER =
      Set.of("Client", "Sender", "MustUnderstand", "VersionMismatch");

  Faults() {
    super(Phase.PRE_PROTOCOL);
  }

  /** A fault of a message that cannot be read, with its HTTP status. */
  static Fault malformed(int status, String what) {
    Fault fault = new Fault(new Refusal(Reason.REQUEST_MALFORMED, what));
    fault.setStatusCode(status);
    return fault;
  }

  @Override
  public void handleMessage(SoapMessage message) {
    Exception thrown = message.getContent(Exception.class);
    Http http = Http.of(message);
    Refusal refusal = refusal(thrown);
    SoapFault fault =
        refusal == null
            ? incident(thrown, http.language(), message.getVersion())
            : refused(refusal, thrown, http, message.getVersion());
    message.setContent(Exception.class, fault);
  }

  private static SoapFault refused(
      Refusal refusal, Exception thrown, Http http, SoapVersion version) {
    boolean sender = refusal.reason().kind() != Reason.Kind.UPSTREAM;
    String text = refusal.in(http.language());
    SoapFault fault = new SoapFault(text, sender ? version.getSender() : version.getReceiver());
    fault.setStatusCode(status(refusal.reason(), thrown, sender, version));
    if (fault.getStatusCode() == HttpServletResponse.SC_UNAUTHORIZED) {
      http.response().setHeader("WWW-Authenticate", "Basic realm=\"ecs\", charset=\"UTF-8\"");
    }
    fault.setDetail(FaultDetail.of(refusal.reason().name(), text, null));
    return fault;
  }

  private static SoapFault incident(Exception thrown, Locale language, SoapVersion version) {
    String incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    LOG.error("incident {}", incident, thrown);
    SoapFault fault = new SoapFault(Reason.bug(language), version.getReceiver());
    fault.setDetail(FaultDetail.of("INTERNAL", Reason.bug(language), incident));
    return fault;
  }

  /** SOAP 1.1 §6.2 has 500 for every fault; SOAP 1.2 part 2 §7.5.2.2 has 400 for a sender's. */
  private static int status(Reason reason, Exception thrown, boolean sender, SoapVersion version) {
    int other = version instanceof Soap12 && sender ? 400 : 500;
    return switch (reason) {
      case SIGN_IN_FAILED -> 401;
      case SIGN_IN_THROTTLED -> 429;
      default ->
          causes(thrown)
              .filter(cause -> cause instanceof Fault f && f.getStatusCode() != 500)
              .map(cause -> ((Fault) cause).getStatusCode())
              .findFirst()
              .orElse(other);
    };
  }

  private static @Nullable Refusal refusal(Exception thrown) {
    for (Throwable cause : causes(thrown).toList()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      if (cause instanceof EJBAccessException) {
        return new Refusal(Reason.ROLE_MISSING, "see the contract's documentation");
      }
    }
    return thrown instanceof Fault fault && BY_SENDER.contains(fault.getFaultCode().getLocalPart())
        ? new Refusal(Reason.REQUEST_MALFORMED, complaint(fault))
        : null;
  }

  /** What the parser or the schema found, without where in ECS it was found. */
  private static String complaint(Fault fault) {
    return causes(fault)
        .filter(SAXParseException.class::isInstance)
        .findFirst()
        .map(Throwable::getMessage)
        .or(
            () ->
                causes(fault)
                    .filter(XMLStreamException.class::isInstance)
                    .findFirst()
                    .map(broken -> "not well-formed XML without a DTD"))
        .or(() -> Optional.ofNullable(fault.getMessage()))
        .map(text -> text.length() > 300 ? text.substring(0, 300) : text)
        .orElse("SOAP");
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
