package org.ecs.mediation;

/** A message breaks the rules of its protocol; it is refused, and its connection goes on. */
public final class Violation extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Fault fault;
  private final String what;

  public Violation(Fault fault, String what) {
    super(what, null, false, false);
    this.fault = fault;
    this.what = what;
  }

  public Fault fault() {
    return fault;
  }

  public String what() {
    return what;
  }
}
