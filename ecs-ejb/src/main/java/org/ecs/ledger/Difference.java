package org.ecs.ledger;

/**
 * Something in the ledger that is not as it must be.
 *
 * @param check which rule is broken
 * @param about the account, journal or currency, and both figures
 */
public record Difference(String check, String about) {

  @Override
  public String toString() {
    return check + ": " + about;
  }
}
