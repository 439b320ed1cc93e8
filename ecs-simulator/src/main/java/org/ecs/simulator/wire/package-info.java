/**
 * OCPP-J on the wire, for any action: a {@link org.ecs.simulator.wire.Connection} is one WebSocket,
 * a frame is one message on it, an answer is what the other side made of one call. Nothing here
 * knows what a station is.
 */
@NullMarked
package org.ecs.simulator.wire;

import org.jspecify.annotations.NullMarked;
