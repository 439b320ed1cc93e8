package org.ecs.simulator.cli;

/**
 * Who holds the cards: no card comes to two connectors, so that nobody is in two places at once.
 */
record Crowd(Target target, int cards, int bays) {

  /** A card for a visit at a connector; about one in thirty is nobody's. */
  String card(int bay, int choice) {
    if (choice % 31 == 30) {
      return "STRANGER" + choice % 100;
    }
    int own = Math.max(1, cards / bays);
    return target.card((bay + choice % own * bays) % cards);
  }
}
