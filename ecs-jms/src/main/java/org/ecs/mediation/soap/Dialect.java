package org.ecs.mediation.soap;

/**
 * One version of OCPP-S. Example: version {@code 1.6} is served at {@code /ocpp/soap/1.6}, stands
 * for the protocol {@code ocpp1.6}, and writes {@code AuthorizeResponse} as {@code
 * authorizeResponse} in the namespace {@code urn://Ocpp/Cs/2015/10/}.
 */
public interface Dialect {

  /** The last part of the address at which stations find it. */
  String version();

  /** The protocol whose actions answer what is said, and say the commands. */
  String protocol();

  /** The namespace of what stations ask, and of the answers. */
  String centralNamespace();

  /** The namespace of what ECS asks, and of the answers. */
  String stationNamespace();

  Forms forms();
}
