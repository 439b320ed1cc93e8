package org.ecs.mediation.soap;

import org.ecs.mediation.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Why a message is not answered, in the words of OCPP-S 1.6 §4 (1.5 §5): the code of SOAP, beside
 * it the standard's own, and the status of HTTP that goes with both (SOAP 1.2 part 2 §7.5.2.2: 400
 * for the sender's fault, 500 for others).
 */
public final class SoapFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final @Nullable String subcode;
  private final String why;

  private SoapFault(int status, String code, @Nullable String subcode, String why) {
    super(why, null, false, false);
    this.status = status;
    this.code = code;
    this.subcode = subcode;
    this.why = why;
  }

  private static SoapFault sender(int status, String subcode, String why) {
    return new SoapFault(status, "Sender", subcode, why);
  }

  /** The message is not as the standard says. */
  public static SoapFault protocolError(String why) {
    return protocolError(400, why);
  }

  public static SoapFault protocolError(int status, String why) {
    return sender(status, "ProtocolError", why);
  }

  /** No such station, or no identity at all. */
  public static SoapFault identityMismatch(int status, String why) {
    return sender(status, "IdentityMismatch", why);
  }

  public static SoapFault securityError(int status, String why) {
    return sender(status, "SecurityError", why);
  }

  /** Another version than the one that is served at this address. */
  static SoapFault endpointMismatch(String why) {
    return sender(400, "UrlEndpointMismatch", why);
  }

  public static SoapFault internal(int status, String why) {
    return new SoapFault(status, "Receiver", "InternalError", why);
  }

  static SoapFault notSupported(String why) {
    return new SoapFault(500, "Receiver", "NotSupported", why);
  }

  static SoapFault versionMismatch() {
    return new SoapFault(500, "VersionMismatch", null, "SOAP 1.2 is spoken here");
  }

  static SoapFault mustUnderstand(String header) {
    return new SoapFault(500, "MustUnderstand", null, header + " is not understood");
  }

  /** What the common faults are called here. */
  static SoapFault of(Fault fault, String why) {
    return switch (fault) {
      case NOT_IMPLEMENTED, NOT_SUPPORTED -> notSupported(why);
      case INTERNAL -> internal(500, why);
      case SECURITY -> securityError(400, why);
      case FORMATION, PROPERTY, OCCURRENCE, TYPE, GENERIC -> protocolError(why);
    };
  }

  public int status() {
    return status;
  }

  String code() {
    return code;
  }

  @Nullable String subcode() {
    return subcode;
  }

  String why() {
    return why;
  }
}
