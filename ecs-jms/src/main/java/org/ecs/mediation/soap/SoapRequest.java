package org.ecs.mediation.soap;

import jakarta.json.JsonObject;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.ecs.mediation.Printable;
import org.jspecify.annotations.Nullable;

/** What a station asks by SOAP: who it is, and then what it says. */
public final class SoapRequest {

  private static final String REQUEST = "Request";
  private static final int LONGEST_ADDRESS = 255;

  private final Dialect dialect;
  private final Envelope envelope;
  private final String identity;

  private SoapRequest(Dialect dialect, Envelope envelope) {
    this.dialect = dialect;
    this.envelope = envelope;
    this.identity =
        envelope
            .header(Envelope.Header.IDENTITY)
            .orElseThrow(() -> SoapFault.identityMismatch(400, "chargeBoxIdentity is missing"));
  }

  static SoapRequest read(Dialect dialect, InputStream text, @Nullable String charset) {
    return new SoapRequest(dialect, Envelope.read(text, charset));
  }

  public String identity() {
    return identity;
  }

  Dialect dialect() {
    return dialect;
  }

  /** A station without message ids is served too, though a repeated message is a new one then. */
  String messageId() {
    return id().orElseGet(EnvelopeText::newId);
  }

  private Optional<String> id() {
    return envelope.header(Envelope.Header.MESSAGE_ID);
  }

  /** Where the station can be asked, if it says so: an address of HTTP, without a password. */
  Optional<URI> address() {
    return envelope.header(Envelope.Header.FROM).flatMap(SoapRequest::address);
  }

  private static Optional<URI> address(String text) {
    try {
      URI address = new URI(text);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      boolean good =
          (scheme.equals("http") || scheme.equals("https"))
              && text.length() <= LONGEST_ADDRESS
              && address.getHost() != null
              && address.getUserInfo() == null
              && !text.startsWith(Envelope.ADDRESSING);
      return good ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The action by the message's name; refuses what belongs to another address or action. */
  String action() {
    String message = envelope.message();
    if (!dialect.centralNamespace().equals(envelope.namespace())) {
      throw SoapFault.endpointMismatch("OCPP " + dialect.version() + " is spoken here");
    }
    if (!message.endsWith(REQUEST) || message.length() == REQUEST.length()) {
      throw SoapFault.protocolError("the body is no request");
    }
    String action =
        Character.toUpperCase(message.charAt(0))
            + message.substring(1, message.length() - REQUEST.length());
    envelope
        .header(Envelope.Header.ACTION)
        .filter(named -> !named.substring(named.lastIndexOf('/') + 1).equals(action))
        .ifPresent(
            named -> {
              throw SoapFault.protocolError("Action is not /" + Printable.of(action));
            });
    return action;
  }

  /** What the message says; empty if the version does not have it. */
  Optional<JsonObject> payload(String action) {
    return dialect
        .forms()
        .named(action)
        .map(form -> PayloadReader.read(envelope.body(), dialect.forms(), form));
  }

  /** The answer to a request that is not served. */
  public SoapReply refused(SoapFault fault) {
    return EnvelopeText.fault(dialect.centralNamespace(), fault, id().orElse(null));
  }
}
