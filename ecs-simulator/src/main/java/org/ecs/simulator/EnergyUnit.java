package org.ecs.simulator;

/** The unit of an amount of energy in a script. */
public enum EnergyUnit {
  WH(1),
  KWH(1000);

  private final int wattHours;

  EnergyUnit(int wattHours) {
    this.wattHours = wattHours;
  }

  long toWattHours(long amount) {
    return amount * wattHours;
  }
}
