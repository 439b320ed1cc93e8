package org.ecs.subscriber;

/** What of a subscriber a word is, so that an agent sees why somebody was found. */
public enum WordKind {
  NAME,
  NUMBER,
  CRM_REFERENCE,
  EMAIL,
  PHONE,
  CARD,
  PLATE
}
