package org.ecs.simulator;

/** How much power a vehicle draws, in watts, at a state of charge in percent (0 to 100). */
@FunctionalInterface
public interface PowerProfile {

  long wattsAt(int percent);

  /** An alternating-current connector: the same power throughout. */
  static PowerProfile constant(long watts) {
    return percent -> watts;
  }

  /** A fast charger: full power up to 60 percent, falling to a fifth of it at 100 percent. */
  static PowerProfile tapering(long watts) {
    return percent -> percent <= 60 ? watts : watts - watts * (percent - 60) * 2 / 100;
  }
}
