package org.ecs.station;

/** What a station's answer says beyond the outcome; most answers say no more. */
public enum CommandNuance {
  /** Done, and in force once the station has been reset. */
  REBOOT_REQUIRED,
  /** To be done as soon as the session at hand is over. */
  SCHEDULED,
  /** An earlier transfer of a file was given up for this one. */
  REPLACED_EARLIER,
  /** There is nothing of the kind at the station. */
  NOTHING_FOUND,
  /** The station's list has not the version that the change is for. */
  VERSION_MISMATCH,
  /** The connector is in use or reserved for somebody else. */
  OCCUPIED,
  /** The connector is out of order. */
  FAULTED,
  /** The connector is out of service. */
  UNAVAILABLE,
  UNKNOWN_VENDOR,
  UNKNOWN_MESSAGE,
  CERTIFICATE_INVALID,
  CERTIFICATE_REVOKED,
  /** Accepted, and then never heard of again. */
  NO_REPORT
}
