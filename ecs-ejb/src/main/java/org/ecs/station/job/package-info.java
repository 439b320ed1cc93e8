/**
 * The same command for many stations. A <em>job</em> has a <em>part</em> for each of its stations:
 * it waits until the station is there, is asked, and is done when the station says so; for a job
 * that moves files that is when the file has arrived.
 */
@NullMarked
package org.ecs.station.job;

import org.jspecify.annotations.NullMarked;
