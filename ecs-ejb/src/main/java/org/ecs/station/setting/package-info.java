/**
 * How stations are set. A <em>setting</em> is a key and the value that a station has told for it; a
 * <em>template</em> says which values stations of a model should have, and a station that has
 * another value <em>drifts</em>. Settings that are secrets are neither kept nor wanted.
 */
@NullMarked
package org.ecs.station.setting;

import org.jspecify.annotations.NullMarked;
