package org.ecs.ws.contract;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.SoapVersion;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.binding.soap.interceptor.SoapPreProtocolOutInterceptor;
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
  private static final Set<String> KEPT = Set.of("MustUnderstand", "VersionMismatch");
  private static final Set<String> BY_SENDER = Set.of("client", "Client", "Sender");

  private static final int LONGEST = 300;

  Faults() {
    super(
        Phase
            .POST_LOGICAL); // before the status is taken from the fault, after the version is known
    addAfter(SoapPreProtocolOutInterceptor.class.getName());
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
    boolean meantNothing = message.getExchange().getBindingOperationInfo() == null;
    Refusal refusal = refusal(thrown, meantNothing);
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
    SoapFault fault = new SoapFault(text, code(thrown, sender, version));
    fault.setStatusCode(status(refusal.reason(), thrown, sender, version));
    if (fault.getStatusCode() == HttpServletResponse.SC_UNAUTHORIZED) {
      http.response().setHeader("WWW-Authenticate", "Basic realm=\"ecs\", charset=\"UTF-8\"");
    }
    fault.setDetail(FaultDetail.of(refusal.reason().name(), text, null));
    return fault;
  }

  private static SoapFault incident(Exception thrown, Locale language, SoapVersion version) {
    String incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    if (causes(thrown).anyMatch(EJBException.class::isInstance)) {
      LOG.error("incident {}: {}", incident, thrown.toString()); // the container has told the rest
    } else {
      LOG.error("incident {}", incident, thrown);
    }
    SoapFault fault = new SoapFault(Reason.bug(language), version.getReceiver());
    fault.setDetail(FaultDetail.of("INTERNAL", Reason.bug(language), incident));
    return fault;
  }

  private static QName code(Exception thrown, boolean sender, SoapVersion version) {
    if (thrown instanceof Fault fault && KEPT.contains(fault.getFaultCode().getLocalPart())) {
      return fault.getFaultCode();
    }
    return sender ? version.getSender() : version.getReceiver();
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

  private static @Nullable Refusal refusal(Exception thrown, boolean meantNothing) {
    for (Throwable cause : causes(thrown).toList()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      if (cause instanceof EJBAccessException) {
        return new Refusal(Reason.ROLE_MISSING, "see the contract's documentation");
      }
      if (cause instanceof XMLStreamException) {
        return new Refusal(Reason.REQUEST_MALFORMED, "not well-formed XML without a DTD");
      }
      if (cause instanceof IllegalArgumentException && meantNothing) {
        return new Refusal(Reason.REQUEST_MALFORMED, "no operation of this contract");
      }
    }
    return thrown instanceof Fault fault && isBySender(fault.getFaultCode().getLocalPart())
        ? new Refusal(Reason.REQUEST_MALFORMED, complaint(fault))
        : null;
  }

  private static boolean isBySender(String code) {
    return BY_SENDER.contains(code) || KEPT.contains(code);
  }

  /** What the schema or the envelope lacks, without where in ECS that was found. */
  private static String complaint(Fault fault) {
    Throwable found =
        causes(fault).filter(SAXParseException.class::isInstance).findFirst().orElse(fault);
    String text = String.valueOf(found.getMessage());
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
