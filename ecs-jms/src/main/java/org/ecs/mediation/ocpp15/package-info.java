/**
 * OCPP 1.5 over SOAP, and over JSON where stations offer it: a class for each action, named exactly
 * as the action and found by CDI. A {@link org.ecs.mediation.ocpp15.Request} is asked by the
 * station, an {@link org.ecs.mediation.ocpp15.Order} by ECS.
 */
@NullMarked
package org.ecs.mediation.ocpp15;

import org.jspecify.annotations.NullMarked;
