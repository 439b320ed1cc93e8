package org.ecs.ws.contract;

import org.ecs.station.LocalListRow;
import org.ecs.ws.contract.stationadministration.v1.LocalList;
import org.ecs.ws.contract.stationadministration.v1.LocalListEntry;

/** Local lists in the words of the contract {@code StationAdministration}. */
final class LocalListWords {

  private LocalListWords() {}

  static LocalList list(LocalListRow row) {
    LocalList list = new LocalList();
    list.setStation(row.station());
    list.setState(row.state());
    list.setConfirmedVersion(row.confirmedVersion());
    list.setConfirmedAt(row.confirmedAt());
    list.setSentVersion(row.sentVersion());
    list.setMostCards(row.mostCards());
    list.setWanted(row.wanted());
    list.setHeld(row.held());
    list.setLeaving(row.leaving());
    list.setProblem(row.problem());
    return list;
  }

  static LocalListEntry entry(org.ecs.station.LocalListEntry row) {
    LocalListEntry entry = new LocalListEntry();
    entry.setCard(row.card());
    entry.setParent(row.parent());
    entry.setExpiresAt(row.expiresAt());
    entry.setState(row.state());
    return entry;
  }
}
