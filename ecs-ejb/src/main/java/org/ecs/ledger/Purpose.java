package org.ecs.ledger;

/** What money is held for: a session, or a reservation of a connector. */
public record Purpose(Kind kind, long id) {

  /** The kinds. */
  public enum Kind {
    SESSION,
    RESERVATION
  }

  public static Purpose session(long id) {
    return new Purpose(Kind.SESSION, id);
  }

  public static Purpose reservation(long id) {
    return new Purpose(Kind.RESERVATION, id);
  }
}
