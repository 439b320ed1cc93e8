package org.ecs.card;

/**
 * Why a card was taken from an account. LOST, STOLEN and CLOSED (the account was) end the right to
 * charge, so a session that runs with the card is stopped too; after the others it goes on.
 */
public enum EndReason {
  LOST,
  STOLEN,
  DAMAGED,
  REPLACED,
  RETURNED,
  CLOSED;

  public boolean endsRunningSessions() {
    return this == LOST || this == STOLEN || this == CLOSED;
  }
}
