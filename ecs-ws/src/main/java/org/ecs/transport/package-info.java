/**
 * The WebSocket on which stations speak JSON (OCPP-J), and the addresses at which they speak SOAP
 * (OCPP-S): who comes in, how much is taken at once, how an end is told. What is said is {@code
 * org.ecs.mediation}'s; no version of any protocol is known here.
 */
@NullMarked
package org.ecs.transport;

import org.jspecify.annotations.NullMarked;
