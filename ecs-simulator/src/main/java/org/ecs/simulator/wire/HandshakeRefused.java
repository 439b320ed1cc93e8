package org.ecs.simulator.wire;

/** The central system answered the handshake with an HTTP status instead of an upgrade. */
public final class HandshakeRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int httpStatus;

  public HandshakeRefused(int httpStatus) {
    super("The handshake was refused with HTTP status " + httpStatus);
    this.httpStatus = httpStatus;
  }

  public int httpStatus() {
    return httpStatus;
  }
}
