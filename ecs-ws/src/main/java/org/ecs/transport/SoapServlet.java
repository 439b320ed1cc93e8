package org.ecs.transport;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.mediation.soap.SoapFault;
import org.ecs.mediation.soap.SoapReply;
import org.ecs.mediation.soap.SoapRequest;
import org.ecs.mediation.soap.SoapStations;
import org.ecs.station.Admission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where stations speak SOAP (OCPP-S), an address for each version: {@code /ocpp/soap/1.6}. The
 * message names its station, HTTP Basic or a certificate proves it, and whoever is refused is told
 * in an envelope with the same statuses as at the WebSocket.
 */
@WebServlet(urlPatterns = SoapServlet.PATH + "/*")
public class SoapServlet extends HttpServlet {

  static final String PATH = "/soap";

  private static final Logger LOG = LoggerFactory.getLogger(SoapServlet.class);
  private static final long serialVersionUID = 1;
  private static final Set<String> TYPES =
      Set.of("application/soap+xml", "text/xml", "application/xml");

  @Inject private transient SoapStations soap;
  @Inject private transient Knocks knocks;

  @Inject
  @ConfigProperty(name = "ecs.ocpp.soap.max-body-bytes", defaultValue = "262144")
  private int largest;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse answer)
      throws IOException {
    String path = request.getPathInfo();
    String version = path == null ? "" : path.substring(1);
    if (!soap.speaks(version)) {
      answer.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (!request.getMethod().equals("POST")) {
      answer.setHeader("Allow", "POST");
      answer.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else {
      write(reply(version, request, answer), answer);
    }
  }

  private SoapReply reply(String version, HttpServletRequest request, HttpServletResponse answer)
      throws IOException {
    try {
      byte[] body = body(request);
      SoapRequest asked =
          soap.read(version, new ByteArrayInputStream(body), request.getCharacterEncoding());
      return heard(asked, request, answer);
    } catch (SoapFault fault) {
      return soap.refused(version, fault);
    }
  }

  private byte[] body(HttpServletRequest request) throws IOException {
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    if (!TYPES.contains(type.split(";", 2)[0].strip())) {
      throw SoapFault.protocolError(
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Content-Type: application/soap+xml");
    }
    if (request.getContentLengthLong() > largest) {
      throw tooLarge();
    }
    byte[] body = request.getInputStream().readNBytes(largest + 1);
    if (body.length > largest) {
      throw tooLarge();
    }
    return body;
  }

  private SoapFault tooLarge() {
    return SoapFault.protocolError(
        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
        "a message has at most " + largest + " bytes");
  }

  private SoapReply heard(
      SoapRequest asked, HttpServletRequest request, HttpServletResponse answer) {
    String address = request.getRemoteAddr();
    String identity = asked.identity();
    if (!Stranger.isIdentity(identity)) {
      return asked.refused(SoapFault.identityMismatch(400, "no station can be called so"));
    }
    if (knocks.tooMany(address, identity)) {
      answer.setHeader("Retry-After", "60");
      return asked.refused(SoapFault.securityError(429, "too many tries"));
    }
    Admission admission;
    try {
      admission = soap.admit(Stranger.knock(identity, request));
    } catch (RuntimeException e) {
      LOG.warn("{} cannot be admitted now: {}", identity, e.getMessage());
      answer.setHeader("Retry-After", "10");
      return asked.refused(SoapFault.internal(503, "try again later"));
    }
    if (admission instanceof Admission.Admitted admitted) {
      return soap.answer(asked, admitted, address);
    }
    knocks.failed(address, identity);
    return asked.refused(refusal(admission, answer));
  }

  private static SoapFault refusal(Admission why, HttpServletResponse answer) {
    if (why instanceof Admission.WrongKey) {
      answer.setHeader("WWW-Authenticate", Stranger.CHALLENGE);
      return SoapFault.securityError(401, "the station's own password, please");
    }
    if (why instanceof Admission.TooWeak weak) {
      return SoapFault.securityError(403, weak.why());
    }
    return SoapFault.identityMismatch(404, "no such station");
  }

  private static void write(SoapReply reply, HttpServletResponse answer) throws IOException {
    byte[] envelope = reply.envelope().getBytes(StandardCharsets.UTF_8);
    answer.setStatus(reply.status());
    answer.setContentType("application/soap+xml; charset=utf-8");
    answer.setContentLength(envelope.length);
    answer.getOutputStream().write(envelope);
  }
}
