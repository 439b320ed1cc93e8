/**
 * Simulated charging stations that speak OCPP 1.6J, for tests to script and for load to be made of.
 * A <em>station</em> has <em>connectors</em>; a <em>visit</em> is one vehicle at one connector from
 * plug-in to unplug, and a <em>transaction</em> the charging within it. Words follow OCPP here,
 * since a station knows no others.
 */
@NullMarked
package org.ecs.simulator;

import org.jspecify.annotations.NullMarked;
