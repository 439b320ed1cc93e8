package org.ecs.station;

/** So many stations have to hear at once of a change of their local lists. */
public record LocalListHurries(int stations) {}
