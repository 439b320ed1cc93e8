package org.ecs.station.setting;

/** How a setting of a station stands to what its template wants. */
public enum Standing {
  IN_LINE,
  /** The station has another value, and can be told. */
  DRIFTS,
  /** It has another value that cannot be changed. */
  FIXED_OTHERWISE,
  /** The station does not know the setting. */
  NOT_KNOWN,
  NEVER_READ,
  /** No template wants anything of it. */
  NOT_WANTED
}
