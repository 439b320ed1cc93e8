/**
 * OCPP 1.6 over JSON (OCPP-J): a class for each action, named exactly as the action and found by
 * CDI. A {@link org.ecs.mediation.ocpp16.Request} is asked by the station, an {@link
 * org.ecs.mediation.ocpp16.Order} by ECS. What the standard calls a charge point, an id tag and a
 * transaction is a station, a card and a session from here on.
 */
@NullMarked
package org.ecs.mediation.ocpp16;

import org.jspecify.annotations.NullMarked;
