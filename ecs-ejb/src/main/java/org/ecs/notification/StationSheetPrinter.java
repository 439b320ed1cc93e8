package org.ecs.notification;

/**
 * Makes the sheet that a field engineer takes along. Example: the sheet in German of the station
 * {@code QUAY-1} becomes {@code station-QUAY-1.pdf}, one page with the address to connect to, the
 * password, the connectors, and a QR code that holds {@code {"url":…,"id":…,"key":…}}.
 */
public interface StationSheetPrinter {

  Document print(StationSheet sheet);
}
