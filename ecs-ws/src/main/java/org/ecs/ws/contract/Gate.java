package org.ecs.ws.contract;

import jakarta.ejb.EJBException;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.binding.soap.interceptor.MustUnderstandInterceptor;
import org.apache.cxf.phase.Phase;
import org.ecs.access.Entrance;
import org.ecs.access.FailedSignIns;
import org.ecs.common.Caller;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/**
 * Where callers sign in, by HTTP Basic or UsernameToken at the same address; the rest of the
 * request runs as them. Which role they need is written on the endpoint and checked there.
 */
final class Gate extends AbstractSoapInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  Gate() {
    super(Phase.PRE_PROTOCOL);
    addBefore(MustUnderstandInterceptor.class.getName());
  }

  @Override
  public Set<QName> getUnderstoodHeaders() {
    return Set.of(Credentials.SECURITY);
  }

  @Override
  public void handleMessage(SoapMessage message) {
    Http http = Http.of(message);
    Credentials credentials =
        Credentials.of(message, http)
            .orElseThrow(() -> new Refusal(Reason.SIGN_IN_FAILED, "Basic or UsernameToken"));
    Caller caller = new Caller(credentials.name(), http.request().getRemoteAddr());
    SecurityIdentity identity = signIn(caller, credentials);
    new Caller(identity.getPrincipal().getName(), caller.from())
        .call(
            () -> identity.runAsSupplier(() -> message.getInterceptorChain().doIntercept(message)));
  }

  private static SecurityIdentity signIn(Caller caller, Credentials credentials) {
    KnownCallers callers = CDI.current().select(KnownCallers.class).get();
    Instant now = CDI.current().select(Clock.class).get().instant();
    Optional<SecurityIdentity> known = callers.find(credentials, now);
    return known.orElseGet(
        () -> {
          synchronized (
              callers.turn(credentials)) { // many at once are no guesses: one is looked at
            return callers
                .find(credentials, now)
                .orElseGet(() -> looked(callers, caller, credentials, now));
          }
        });
  }

  private static SecurityIdentity looked(
      KnownCallers callers, Caller caller, Credentials credentials, Instant now) {
    SecurityIdentity identity = authenticated(caller, credentials);
    callers.remember(credentials, identity, now);
    return identity;
  }

  private static SecurityIdentity authenticated(Caller caller, Credentials credentials) {
    FailedSignIns failures = CDI.current().select(FailedSignIns.class).get();
    Entrance entrance = CDI.current().select(Entrance.class).get();
    try {
      failures.admit(caller);
      SecurityIdentity identity =
          SecurityDomain.getCurrent()
              .authenticate(
                  credentials.name(),
                  new PasswordGuessEvidence(credentials.password().toCharArray()));
      failures.succeeded(caller);
      entrance.admitToContracts(caller.name());
      return identity;
    } catch (SecurityException wrong) {
      entrance.failed(caller, "contract");
      LOG.info("sign-in of {} from {} failed", printable(caller.name()), caller.from());
      throw new Refusal(Reason.SIGN_IN_FAILED, caller.name());
    } catch (RealmUnavailableException | EJBException away) {
      throw new Refusal(Reason.UPSTREAM_AWAY, "sign-ins");
    }
  }

  private static String printable(String name) {
    return name.replaceAll("[^\\x20-\\x7e]", "?");
  }
}
