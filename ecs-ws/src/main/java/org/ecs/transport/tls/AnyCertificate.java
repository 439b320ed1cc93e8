package org.ecs.transport.tls;

import java.net.Socket;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactorySpi;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Lets a TLS handshake end whatever certificate a client shows: TLS itself proves that the client
 * has its key, and the door judges all the rest ({@code StationTrust}), so that it can tell and
 * keep what was wrong. Nobody else may rely on certificates of this listener. It never vouches for
 * a server.
 */
public final class AnyCertificate extends TrustManagerFactorySpi {

  @Override
  protected void engineInit(@Nullable KeyStore unused) {}

  @Override
  protected void engineInit(@Nullable ManagerFactoryParameters unused) {}

  @Override
  protected TrustManager[] engineGetTrustManagers() {
    return new TrustManager[] {new Trusting()};
  }

  private static final class Trusting extends X509ExtendedTrustManager {

    /** Names no authority, so that a client shows what it has. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new CertificateException("servers are not known here");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      checkServerTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      checkServerTrusted(chain, type);
    }
  }
}
