package org.ecs.common;

/**
 * Points at which a test may end the work as a crash would; {@code -Decs.fault=invoice.numbered}
 * names one. On a server that is not under test none is named, and nothing happens.
 */
public final class Fault {

  private Fault() {}

  /** Ends here if this point was named; the transaction at hand is lost, as it is by a crash. */
  public static void at(String point) {
    if (point.equals(System.getProperty("ecs.fault"))) {
      throw new Crash(point);
    }
  }

  /** What nobody catches to go on. */
  public static final class Crash extends Error {
    private static final long serialVersionUID = 1;

    Crash(String point) {
      super("ecs.fault=" + point);
    }
  }
}
