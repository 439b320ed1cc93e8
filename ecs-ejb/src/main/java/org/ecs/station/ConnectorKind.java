package org.ecs.station;

/** The plug, named as OCPI 2.2.1 does. */
public enum ConnectorKind {
  IEC_62196_T2,
  IEC_62196_T2_COMBO,
  IEC_62196_T1,
  CHADEMO,
  DOMESTIC_F,
  UNKNOWN
}
