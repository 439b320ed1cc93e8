package org.ecs.station;

import java.math.BigDecimal;

/** A place on earth, in degrees (WGS 84). */
public record Spot(BigDecimal latitude, BigDecimal longitude) {

  /**
   * What the square of a degree of longitude is worth there, in those of latitude: on a flat map of
   * the neighbourhood, near enough for what is near.
   */
  public BigDecimal shrink() {
    double cosine = Math.cos(Math.toRadians(latitude.doubleValue()));
    return BigDecimal.valueOf(cosine * cosine);
  }
}
