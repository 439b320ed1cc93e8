package org.ecs.station.setting;

/**
 * A template as lists show it.
 *
 * @param firmwares how the firmware begins, and a star
 * @param drifting of its stations, those that can be brought in line
 */
public record TemplateRow(
    long id,
    String vendor,
    String model,
    String firmwares,
    long settings,
    long stations,
    long drifting) {

  public String firmware() {
    return firmwares.substring(0, firmwares.length() - 1);
  }
}
