package org.ecs.ledger;

/** What money is held for: a session, or a reservation of a connector. */
public record Purpose(PurposeKind kind, long id) {

  public static Purpose session(long id) {
    return new Purpose(PurposeKind.SESSION, id);
  }

  public static Purpose reservation(long id) {
    return new Purpose(PurposeKind.RESERVATION, id);
  }
}
