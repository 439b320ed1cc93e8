package org.ecs.ws.contract;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.headers.Header;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A name and a password, as HTTP Basic (RFC 7617) or as a WS-Security UsernameToken with
 * PasswordText. PasswordDigest needs the password itself, which ECS does not keep.
 */
record Credentials(String name, String password) {

  private static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

  static final QName SECURITY = new QName(WSSE, "Security");

  private static final int LONGEST = 100;

  Credentials {
    if (name.isBlank() || name.length() > LONGEST || password.length() > LONGEST) {
      throw new Refusal(Reason.SIGN_IN_FAILED, "name and password: 1 to 100 characters");
    }
  }

  static Optional<Credentials> of(SoapMessage message, Http http) {
    Optional<Credentials> basic = basic(http.request().getHeader("Authorization"));
    return basic.isPresent() ? basic : token(message);
  }

  private static Optional<Credentials> basic(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
      String pair = new String(decoded, StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Credentials(pair.substring(0, colon), pair.substring(colon + 1)));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  private static Optional<Credentials> token(SoapMessage message) {
    Header security = message.getHeader(SECURITY);
    if (security == null || !(security.getObject() instanceof Element header)) {
      return Optional.empty();
    }
    Element name = first(header, "Username");
    Element password = first(header, "Password");
    if (name == null || password == null) {
      return Optional.empty();
    }
    if (password.getAttribute("Type").endsWith("#PasswordDigest")) {
      throw new Refusal(Reason.SIGN_IN_FAILED, "PasswordDigest is not possible, use PasswordText");
    }
    return Optional.of(new Credentials(name.getTextContent().strip(), password.getTextContent()));
  }

  private static @Nullable Element first(Element header, String name) {
    return (Element) header.getElementsByTagNameNS(WSSE, name).item(0);
  }

  @Override
  public String toString() {
    return name;
  }
}
