/**
 * What stations did, by day. A <em>day</em> is a station's local one; its figures are counted once
 * it is over, and once more when a session of it arrives late. <em>Available</em> is a station
 * while it is connected and neither it nor a connector is faulted or out of service;
 * <em>occupied</em> is a connector while a session runs.
 */
@NullMarked
package org.ecs.session.day;

import org.jspecify.annotations.NullMarked;
