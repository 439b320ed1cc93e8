package org.ecs.simulator.cli;

import static java.time.Duration.ofMinutes;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecs.simulator.Connector;
import org.ecs.simulator.EnergyUnit;
import org.ecs.simulator.Outcome;
import org.ecs.simulator.Station;
import org.ecs.simulator.Visit;

/** Obeys one line after the other; a connector's number may follow every word, 1 if it does not. */
final class HandScript {

  static final String WORDS =
      "plug, tap CARD, charge KWH, park MINUTES, stop, unplug, status, fault, repair, boot, offline,"
          + " online, quit; a connector's number may follow.";

  private final Station station;
  private final PrintStream out;
  private final Map<Integer, Visit> visits = new HashMap<>();
  private boolean over;

  HandScript(Station station, PrintStream out) {
    this.station = station;
    this.out = out;
  }

  boolean isOver() {
    return over;
  }

  /** False when the line could not be obeyed; the reason is printed. */
  boolean obey(String line) {
    List<String> words = List.of(line.strip().split("\\s+"));
    if (words.get(0).isEmpty() || words.get(0).startsWith("#")) {
      return true;
    }
    try {
      act(words);
      return true;
    } catch (RuntimeException wrong) {
      out.println(line.strip() + ": " + wrong.getMessage());
      return false;
    }
  }

  private void act(List<String> words) {
    switch (words.get(0)) {
      case "plug" -> visits.put(number(words, 1), station.plugIn(number(words, 1)));
      case "tap" -> out.println(visit(words, 2).tap(words.get(1)).outcome().authorization());
      case "charge" -> visit(words, 2).charge(Long.parseLong(words.get(1)), EnergyUnit.KWH);
      case "park" -> visit(words, 2).park(ofMinutes(Long.parseLong(words.get(1))));
      case "stop" -> visit(words, 1).stop("Local");
      case "unplug" -> leave(words);
      case "status" -> station.connectors().forEach(this::describe);
      case "fault" -> station.fault(number(words, 1), "OtherError");
      case "repair" -> station.repair(number(words, 1));
      case "boot" -> out.println(station.boot().status());
      case "offline" -> station.goOffline();
      case "online" -> station.goOnline();
      case "quit" -> over = true;
      default -> throw new IllegalArgumentException("the words are " + WORDS);
    }
  }

  private void leave(List<String> words) {
    Outcome outcome = visit(words, 1).unplug();
    visits.remove(number(words, 1));
    out.println(outcome.wattHours() + " Wh, transaction " + outcome.transactionId());
  }

  private void describe(Connector connector) {
    out.printf(
        "%d %s %d Wh%s%n",
        connector.number(),
        connector.status(),
        connector.meter(),
        station.isOnline() ? "" : " (offline, " + station.waiting() + " messages wait)");
  }

  private Visit visit(List<String> words, int position) {
    Visit visit = visits.get(number(words, position));
    if (visit == null) {
      throw new IllegalStateException("no vehicle is plugged in there");
    }
    return visit;
  }

  private static int number(List<String> words, int position) {
    return words.size() > position ? Integer.parseInt(words.get(position)) : 1;
  }
}
