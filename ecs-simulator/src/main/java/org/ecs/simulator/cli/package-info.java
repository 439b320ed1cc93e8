/**
 * The simulator's command line: one station by hand, a fleet with a plan, load, mass connection,
 * and the seeding of a central system through its public contracts. Results are JSON on the
 * standard output, progress is on the standard error.
 */
@NullMarked
package org.ecs.simulator.cli;

import org.jspecify.annotations.NullMarked;
