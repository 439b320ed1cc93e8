package org.ecs.notification;

/** Why somebody is told something; each has its templates. */
public enum Occasion {
  SESSION_RECEIPT
}
