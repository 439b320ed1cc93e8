package org.ecs.card;

/** Why a card was taken from an account. */
public enum EndReason {
  LOST,
  STOLEN,
  DAMAGED,
  REPLACED,
  RETURNED
}
