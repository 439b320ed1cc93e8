package org.ecs.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a station may come in and where it can be asked.
 *
 * @param keylessSince since when it may come without its password; null: it has to show it
 * @param soapAddress where it said that it can be asked by SOAP; null: it never did
 * @param soapAddressAt when it said so first
 */
public record Reach(
    @Nullable Instant keylessSince, @Nullable String soapAddress, @Nullable Instant soapAddressAt) {

  public boolean isKeyless() {
    return keylessSince != null;
  }
}
