/**
 * What every capability speaks: money, energy and power as exact values, the one clock, the one way
 * to say no ({@link org.ecs.common.Refusal}), the audit trail, and requests that may be repeated. A
 * <em>caller</em> is whoever asked for the work in hand: a member of staff, an integrator, a
 * subscriber or a station.
 */
@NullMarked
package org.ecs.common;

import org.jspecify.annotations.NullMarked;
