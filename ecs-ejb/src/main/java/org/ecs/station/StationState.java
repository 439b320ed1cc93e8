package org.ecs.station;

/** {@code PLANNED → COMMISSIONING → TESTED → ACTIVE ⇄ OUT_OF_SERVICE → RETIRED}. */
public enum StationState {
  PLANNED,
  COMMISSIONING,
  TESTED,
  ACTIVE,
  OUT_OF_SERVICE,
  RETIRED;

  /** TEST cards charge here, ordinary ones do not. */
  public boolean isUnderTest() {
    return this == COMMISSIONING || this == TESTED;
  }
}
