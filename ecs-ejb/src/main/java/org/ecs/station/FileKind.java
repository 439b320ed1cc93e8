package org.ecs.station;

/** What a station carries to or from a place: its software, or its logs. */
public enum FileKind {
  FIRMWARE,
  LOG
}
